import { randomUUID } from 'node:crypto';
import type { CreateFeedbackInput, GetFeedbackOutput, ListFeedbackInput } from '@gatehouse/model/fe-support';
import type { Complete } from '@gatehouse/service';
import { listPage, type Tenant } from '@gatehouse/service/data';

export type Feedback = Complete<GetFeedbackOutput>;

interface Row {
  id: string;
  rating: number;
  message: string | null;
  author: string;
  version: number;
  created_at: Date;
  updated_at: Date;
}

const toFeedback = (row: Row): Feedback => ({
  feedbackId: row.id,
  rating: row.rating,
  message: row.message ?? undefined,
  author: row.author,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

type NewFeedback = Complete<CreateFeedbackInput> & Pick<Feedback, 'author'>;

export async function create(tenant: Tenant, { rating, message, author }: NewFeedback) {
  const feedbackId = randomUUID();
  const sql = 'INSERT INTO feedback (tenant_id, id, rating, message, author) VALUES ($1, $2, $3, $4, $5)';
  await tenant.rows(sql, feedbackId, rating, message, author);
  return { feedbackId, version: 1 };
}

export async function get(tenant: Tenant, feedbackId: string): Promise<Feedback> {
  const sql = 'SELECT * FROM feedback WHERE tenant_id = $1 AND id = $2';
  return toFeedback(await tenant.one<Row>('Feedback', sql, feedbackId));
}

export async function list(tenant: Tenant, input: Complete<ListFeedbackInput>) {
  const { rows, nextToken } = await listPage<Row>(tenant, {
    from: 'feedback',
    page: input,
    where: { 'rating >= ?': input.minRating },
  });
  return { items: rows.map(toFeedback), nextToken };
}
