/** What the record calls a value of a paper, in the words to show. */
export interface PaperField {
  readonly key: string;
  readonly vi: string;
  readonly en: string;
}

/** A key of `record.documents[].fields` in words; null for keys of plugins. */
export function paperField(key: string): PaperField | null {
  return BY_KEY.get(key) ?? null;
}

/** Keys a kind of paper may have, in the order its form prints them; none for kinds without fields of their own. */
export function paperFieldKeys(kind: string): readonly string[] {
  return KEYS[kind] ?? [];
}

/** `key = Vietnamese = English`, one to a line. */
const WORDS = `
address = Địa chỉ = Address
phone = Số điện thoại = Phone
email = Thư điện tử = Email
sex = Giới tính = Sex
ethnicity = Dân tộc = Ethnicity
nationality = Quốc tịch = Nationality
idIssuedDate = Ngày cấp giấy tờ tùy thân = Identity paper issued on
idIssuedBy = Nơi cấp giấy tờ tùy thân = Identity paper issued by
completeness = Mức độ đầy đủ các mặt = Sides present
term = Thời hạn hiệu lực = Term
validFrom = Có hiệu lực từ ngày = Valid from
validUntil = Có hiệu lực đến ngày = Valid until
validityText = Thời hạn ghi trên giấy = Term as printed
copyKind = Loại bản = Kind of copy
certNumber = Số chứng thực = Certification number
certBook = Quyển số chứng thực = Certification book
certDate = Ngày chứng thực = Certified on
certSignerName = Người ký chứng thực = Certified by
certOrgan = Cơ quan chứng thực = Certifying agency
formerId = Số CMND cũ = Former identity number
placeOfOrigin = Quê quán, nơi đăng ký khai sinh = Place of origin
placeOfResidence = Nơi cư trú = Place of residence
features = Đặc điểm nhân dạng = Personal features
birthPlace = Nơi sinh = Place of birth
homeTown = Quê quán = Home town
motherName = Họ tên mẹ = Mother
motherBirthYear = Năm sinh của mẹ = Mother's year of birth
fatherName = Họ tên cha = Father
fatherBirthYear = Năm sinh của cha = Father's year of birth
declarantName = Người đi khai sinh = Declarant
registrationDate = Ngày đăng ký = Registered on
registrationPlace = Nơi đăng ký = Registered at
registrationNumber = Số đăng ký = Registration number
bookNumber = Quyển số = Book
husbandName = Họ tên chồng = Husband
husbandBirthDate = Ngày sinh của chồng = Husband's date of birth
husbandId = Số giấy tờ của chồng = Husband's identity number
husbandAddress = Nơi cư trú của chồng = Husband's address
wifeName = Họ tên vợ = Wife
wifeBirthDate = Ngày sinh của vợ = Wife's date of birth
wifeId = Số giấy tờ của vợ = Wife's identity number
wifeAddress = Nơi cư trú của vợ = Wife's address
maritalStatus = Tình trạng hôn nhân = Marital status
purpose = Mục đích sử dụng = Purpose
deathDate = Ngày chết = Date of death
deathPlace = Nơi chết = Place of death
deathCause = Nguyên nhân chết = Cause of death
changeType = Loại thay đổi = Kind of change
changedField = Nội dung thay đổi = What changed
oldValue = Nội dung cũ = Before
newValue = Nội dung mới = After
reason = Lý do = Reason
childName = Họ tên con = Child
childSex = Giới tính của con = Child's sex
childBirthDate = Ngày sinh của con = Child's date of birth
childWeight = Cân nặng của con = Child's weight
permanentAddress = Nơi thường trú = Permanent address
temporaryAddress = Nơi tạm trú = Temporary address
currentAddress = Nơi ở hiện tại = Current address
householderName = Họ tên chủ hộ = Householder
relationToHouseholder = Quan hệ với chủ hộ = Relation to householder
householderId = Số định danh của chủ hộ = Householder's number
plot = Thửa đất số = Plot
mapSheet = Tờ bản đồ số = Map sheet
area = Diện tích = Area
landUse = Mục đích sử dụng đất = Land use
landTerm = Thời hạn sử dụng đất = Term of land use
landOrigin = Nguồn gốc sử dụng đất = Origin of land use
issueSerial = Số phát hành = Serial number
registryNumber = Số vào sổ = Registry number
secondHolderName = Người cùng đứng tên = Second holder
secondHolderId = Số giấy tờ của người cùng đứng tên = Second holder's number
changes = Thay đổi sau khi cấp (lần cuối) = Last entry of changes
floorArea = Tổng diện tích sàn = Floor area
floors = Số tầng = Floors
height = Chiều cao công trình = Height
enterpriseCode = Mã số doanh nghiệp = Enterprise code
enterpriseName = Tên doanh nghiệp = Enterprise
foreignName = Tên bằng tiếng nước ngoài = Foreign name
shortName = Tên viết tắt = Short name
charterCapital = Vốn điều lệ = Charter capital
changeNumber = Lần thay đổi = Change number
firstRegistrationDate = Ngày đăng ký lần đầu = First registered on
changeDate = Ngày đăng ký thay đổi = Change registered on
representativeName = Người đại diện = Representative
representativeTitle = Chức danh = Title
businessName = Tên hộ kinh doanh = Business name
businessCode = Mã số hộ kinh doanh = Business code
taxCode = Mã số thuế = Tax code
businessLines = Ngành, nghề kinh doanh = Lines of business
capital = Vốn kinh doanh = Capital
agentName = Người được ủy quyền = Agent
agentId = Số giấy tờ người được ủy quyền = Agent's number
agentBirthDate = Ngày sinh người được ủy quyền = Agent's date of birth
agentAddress = Địa chỉ người được ủy quyền = Agent's address
scope = Nội dung ủy quyền = Scope
sellerName2 = Người cùng chuyển nhượng = Second seller
buyerName = Bên nhận = Buyer
buyerId = Số giấy tờ bên nhận = Buyer's number
buyerBirthDate = Ngày sinh bên nhận = Buyer's date of birth
price = Giá = Price
notaryName = Công chứng viên = Notary
degreeLevel = Loại văn bằng = Degree
major = Ngành đào tạo = Major
grade = Xếp loại = Grade
graduationYear = Năm tốt nghiệp = Year of graduation
diplomaSerial = Số hiệu văn bằng = Diploma serial
school = Trường = School
courseName = Khóa học = Course
trainingFrom = Học từ ngày = Trained from
trainingTo = Học đến ngày = Trained until
confirmedMatter = Nội dung xác nhận = What is confirmed
relation = Quan hệ = Relation
requestFor = Việc đề nghị = Request
plaintiffName = Nguyên đơn = Plaintiff
plaintiffBirthDate = Ngày sinh nguyên đơn = Plaintiff's date of birth
defendantName = Bị đơn = Defendant
effectiveDate = Ngày có hiệu lực pháp luật = In force since
caseNumber = Số thụ lý = Case number
matter = Về việc = Matter
healthClass = Phân loại sức khỏe = Health class
conclusion = Kết luận = Conclusion
examinationDate = Ngày khám = Examined on
heightCm = Chiều cao (cm) = Height (cm)
weightKg = Cân nặng (kg) = Weight (kg)
bloodPressure = Huyết áp = Blood pressure
disabilityType = Dạng khuyết tật = Kind of disability
disabilityLevel = Mức độ khuyết tật = Degree of disability
guardianName = Người đại diện, giám hộ = Guardian
insuranceCode = Mã số thẻ = Insurance code
hospital = Nơi đăng ký khám chữa bệnh ban đầu = Registered hospital
fiveYearsFrom = Đủ 05 năm liên tục từ ngày = Five years since
formNumber = Phiếu số = Form number
convictions = Tình trạng án tích = Convictions
banned = Cấm đảm nhiệm chức vụ = Barred from office
povertyType = Diện hộ = Kind of household
householdCode = Mã hộ = Household code
year = Năm = Year
members = Số nhân khẩu = Members
`;

const BY_KEY: ReadonlyMap<string, PaperField> = new Map(
  WORDS.trim()
    .split('\n')
    .map((line) => {
      const [key = '', vi = '', en = ''] = line.split(' = ');
      return [key, { key, vi, en }];
    }),
);

const PERSON = 'sex ethnicity nationality';
const REGISTERED = 'registrationPlace registrationNumber bookNumber registrationDate';
const CERTIFIED = 'copyKind certNumber certBook certDate certSignerName certOrgan';
const PARENTS = 'motherName motherBirthYear fatherName fatherBirthYear';

const KEYS: Readonly<Record<string, readonly string[]>> = lists({
  'can-cuoc': `${PERSON} placeOfOrigin placeOfResidence features formerId validUntil term completeness`,
  cmnd: `${PERSON} placeOfOrigin placeOfResidence`,
  'giay-khai-sinh': `${PERSON} birthPlace homeTown ${PARENTS} declarantName ${REGISTERED}`,
  'trich-luc-khai-sinh': `${PERSON} birthPlace homeTown ${PARENTS} ${REGISTERED}`,
  'giay-chung-nhan-ket-hon': `wifeName wifeBirthDate wifeId wifeAddress husbandName husbandBirthDate husbandId husbandAddress ${REGISTERED}`,
  'giay-xac-nhan-tinh-trang-hon-nhan': `${PERSON} address maritalStatus purpose validityText validUntil term`,
  'trich-luc-khai-tu': `${PERSON} deathDate deathPlace deathCause ${REGISTERED}`,
  'trich-luc-thay-doi-ho-tich': `${PERSON} changeType changedField oldValue newValue reason ${REGISTERED}`,
  'giay-chung-sinh': 'address fatherName childName childSex childBirthDate childWeight birthPlace',
  'xac-nhan-cu-tru': `${PERSON} phone permanentAddress temporaryAddress currentAddress householderName relationToHouseholder householderId validUntil term`,
  'gcn-quyen-su-dung-dat':
    'secondHolderName secondHolderId plot mapSheet address area landUse landTerm landOrigin issueSerial registryNumber changes completeness',
  'giay-phep-xay-dung': 'address plot mapSheet area floorArea floors height',
  'gcn-dang-ky-doanh-nghiep':
    'enterpriseCode enterpriseName foreignName shortName address phone email charterCapital firstRegistrationDate changeNumber changeDate representativeName representativeTitle',
  'gcn-dang-ky-ho-kinh-doanh':
    'businessName businessCode taxCode address phone businessLines capital firstRegistrationDate changeNumber changeDate',
  'giay-uy-quyen': 'address agentName agentBirthDate agentId agentAddress scope validUntil term',
  'hop-dong': 'sellerName2 buyerName buyerBirthDate buyerId plot mapSheet address area price notaryName',
  'bang-tot-nghiep': `${PERSON} degreeLevel major school birthPlace graduationYear grade diplomaSerial registryNumber`,
  'chung-chi': `${PERSON} courseName trainingFrom trainingTo birthPlace grade diplomaSerial registryNumber validUntil term`,
  'giay-xac-nhan': `${PERSON} address confirmedMatter purpose`,
  'giay-chung-nhan': `${PERSON} address povertyType householdCode year members validFrom validUntil term`,
  don: `${PERSON} address phone email idIssuedDate idIssuedBy relation purpose`,
  'to-khai': `${PERSON} address phone email idIssuedDate idIssuedBy relation purpose`,
  'ban-an':
    'caseNumber matter plaintiffName plaintiffBirthDate defendantName husbandName wifeName childName effectiveDate',
  'giay-kham-suc-khoe': `${PERSON} address purpose heightCm weightKg bloodPressure healthClass conclusion examinationDate`,
  'giay-xac-nhan-khuyet-tat': `${PERSON} address disabilityType disabilityLevel guardianName`,
  'the-bao-hiem-y-te': 'sex address insuranceCode hospital validFrom validUntil fiveYearsFrom term',
  'phieu-ly-lich-tu-phap': `${PERSON} formNumber birthPlace address temporaryAddress fatherName motherName convictions banned`,
});

/** Any paper may come as a certified copy. */
function lists(keys: Readonly<Record<string, string>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(keys).map(([kind, list]) => [kind, `${list} ${CERTIFIED}`.split(' ')]));
}
