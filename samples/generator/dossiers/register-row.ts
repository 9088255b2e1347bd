import type { Random } from '../random.ts';
import { addDays, workday } from '../words/dates.ts';
import type { Person } from '../words/people.ts';
import type { Place } from '../words/places.ts';

export interface RegisterWishes {
  readonly random: Random;
  readonly code: string;
  readonly folder: string;
  readonly owner: Person;
  readonly place: Place;
  readonly address: string;
  readonly procedure: { readonly root: string; readonly name: string };
  readonly received: string;
}

/** A register's row by canonical column name, dates ISO; counts of pages and sheets are filled in when they are known. */
export function registerRow(wishes: RegisterWishes): Record<string, string> {
  const { random, code, folder, owner, place, address, procedure, received } = wishes;
  const commune = `${place.commune.kind} ${place.commune.name}`;
  return {
    ma_ho_so: code,
    chu_ho_so: owner.name,
    so_dinh_danh: owner.id,
    ma_tthc: procedure.root,
    ten_tthc: procedure.name,
    co_quan: `Ủy ban nhân dân ${commune}`,
    co_quan_tiep_nhan: `Trung tâm Phục vụ hành chính công ${commune}`,
    ngay_nop: received,
    ngay_tiep_nhan: received,
    ngay_hen_tra: workday(addDays(received, 16)),
    ngay_tra: workday(addDays(received, random.int(10, 14))),
    thu_muc: folder,
    nguoi_nop: owner.name,
    kenh_thuc_hien: 'Trực tiếp',
    trang_thai: 'Đã trả kết quả',
    so_dien_thoai: owner.phone,
    dia_chi: address,
    trich_yeu: `${procedure.name} của ${owner.name}`,
  };
}
