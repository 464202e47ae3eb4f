/** A row of the table that the specs work on. */
export interface OrderRow {
  tenant_id: string;
  id: string;
  status: string;
  note: string | null;
  amount_minor: number;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export const ordersFolder = new URL('.', import.meta.url);
