import { stringify } from 'yaml';
import { sandboxTargets } from '../connectors/index.ts';

/** The commented `sohoa.yaml` of a new workspace: Vietnamese, because the archive's people open it. */
export function settingsTemplate({ sandboxUrl, model }: { sandboxUrl: string | null; model: 'auto' | 'npm' }): string {
  return `# Cài đặt của thư mục làm việc sohoa. Mọi mục đều có giá trị mặc định; xóa dấu # để đổi.
# Settings of this sohoa workspace. Everything has a default. All of them: docs/reference/settings.md

# Ngôn ngữ hiển thị / language of messages: vi, en
# language: vi

ocr:
  # auto: dữ liệu nhận dạng nhanh có sẵn trên máy, nếu không thì bản kèm theo; npm: luôn dùng bản kèm theo
  model: ${model}

# Mã hồ sơ của kho lưu trữ không theo mẫu chung / further patterns of dossier codes (regular expressions)
# dossierCode:
#   patterns: ['^HS-\\d{4}-\\d+$']

# Tên cột khác trong bảng kê hồ sơ / further headings of the register
# register:
#   synonyms:
#     ma_ho_so: ['Mã số HS']

# Gói npm được phép thêm bước xử lý / npm packages that may add steps
# plugins: []

# Chạy ban đêm: thư mục nhận hồ sơ và giờ bắt đầu / nightly run; then: sohoa schedule install
# nightly:
#   input: /srv/quet
#   at: '01:30'

${sandboxUrl === null ? TARGETS_TO_FILL_IN : stringify({ targets: targetsWithSecretFiles(sandboxUrl), reuse: { allowUnsigned: true } })}`;
}

function targetsWithSecretFiles(url: string): object {
  const { province, portal, identity } = sandboxTargets(url);
  return {
    province: { ...province, secrets: { clientSecret: { file: 'data/secrets/province' } } },
    portal: { ...portal, secrets: { password: { file: 'data/secrets/portal' } } },
    identity: { ...identity, secrets: { clientSecret: { file: 'data/secrets/province' } } },
  };
}

const TARGETS_TO_FILL_IN = `# Hệ thống nhận dữ liệu / systems the records are sent to
# targets:
#   province:
#     use: province
#     settings:
#       url: https://mot-cua.tinh.example/api
#       clientId: sohoa
#     secrets:
#       clientSecret: { env: SOHOA_PROVINCE_SECRET }
#   portal:
#     use: portal
#     settings:
#       url: https://lien-thong.tinh.example/
#       username: sohoa
#       unitCode: H99
#       destinationCode: G00
#     secrets:
#       password: { env: SOHOA_PORTAL_PASSWORD }
`;
