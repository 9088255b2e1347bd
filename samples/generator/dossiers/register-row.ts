import type { Random } from '../random.ts';
import { addDays } from '../words/dates.ts';
import type { Person } from '../words/people.ts';
import { makeAddress, type Place } from '../words/places.ts';

export interface RegisterWishes {
  readonly random: Random;
  readonly code: string;
  readonly folder: string;
  readonly owner: Person;
  readonly place: Place;
  readonly procedure: { readonly root: string; readonly name: string };
  readonly received: string;
}

/** A register's row by canonical column name, dates ISO; counts of pages and sheets are filled in when they are known. */
export function registerRow(wishes: RegisterWishes): Record<string, string> {
  const { random, code, folder, owner, place, procedure, received } = wishes;
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
    ngay_hen_tra: addDays(received, 14),
    ngay_tra: addDays(received, random.int(9, 13)),
    thu_muc: folder,
    nguoi_nop: owner.name,
    kenh_thuc_hien: '1',
    trang_thai: '10',
    so_dien_thoai: owner.phone,
    dia_chi: makeAddress(random.fork('address'), place),
    trich_yeu: `${procedure.name} của ${owner.name}`,
  };
}
