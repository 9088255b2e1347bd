import { under } from './http/http-settings.ts';

/**
 * The `targets` block of `sohoa.yaml` that speaks to `sohoa sandbox` at this address: for `sohoa init`, the demo and the
 * tests. Its secrets are read from the two environment variables named here.
 */
export function sandboxTargets(url: string) {
  return {
    province: {
      use: 'province',
      sandbox: true,
      settings: { url: under(url, 'province'), clientId: 'sohoa', paperStore: true },
      secrets: { clientSecret: { env: 'SOHOA_PROVINCE_SECRET' } },
    },
    portal: {
      use: 'portal',
      sandbox: true,
      settings: {
        url: under(url, 'portal'),
        username: 'sohoa',
        unitCode: 'H99',
        destinationCode: 'G00',
        resultStore: { enabled: true, requester: { name: 'Cán bộ một cửa', id: '001090000000' } },
        defaults: {
          KenhThucHien: '1',
          LoaiDoiTuong: '1',
          TrangThaiHoSo: '4',
          HinhThuc: '0',
          NoiNopHoSo: '2',
          TaiKhoanDuocXacThucVoiVNeID: '0',
          DuocThanhToanTrucTuyen: '0',
          DSKetNoiCSDL: ['1'],
          NguoiXuLy: 'Bộ phận số hóa',
        },
      },
      secrets: { password: { env: 'SOHOA_PORTAL_PASSWORD' } },
    },
    identity: {
      use: 'identity',
      sandbox: true,
      settings: { url: under(url, 'identity'), clientId: 'sohoa' },
      secrets: { clientSecret: { env: 'SOHOA_PROVINCE_SECRET' } },
    },
  } as const;
}
