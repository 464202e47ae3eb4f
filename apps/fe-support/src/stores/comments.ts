import { randomUUID } from 'node:crypto';
import type {
  CreateCommentInput,
  GetCommentInput,
  GetCommentOutput,
  ListCommentsInput,
} from '@gatehouse/model/fe-support';
import type { Complete } from '@gatehouse/service';
import { listPage, type Tenant } from '@gatehouse/service/data';

export type Comment = Complete<GetCommentOutput>;

interface Row {
  ticket_id: string;
  id: string;
  body: string;
  author: string;
  version: number;
  created_at: Date;
  updated_at: Date;
}

const toComment = (row: Row): Comment => ({
  ticketId: row.ticket_id,
  commentId: row.id,
  body: row.body,
  author: row.author,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

type NewComment = Complete<CreateCommentInput> & Pick<Comment, 'author'>;

export async function create(tenant: Tenant, { ticketId, body, author }: NewComment) {
  const commentId = randomUUID();
  const sql = 'INSERT INTO comments (tenant_id, ticket_id, id, body, author) VALUES ($1, $2, $3, $4, $5)';
  await tenant.rows(sql, ticketId, commentId, body, author);
  return { ticketId, commentId, version: 1 };
}

export async function get(tenant: Tenant, input: Complete<GetCommentInput>): Promise<Comment> {
  const sql = 'SELECT * FROM comments WHERE tenant_id = $1 AND ticket_id = $2 AND id = $3';
  return toComment(await tenant.one<Row>('Comment', sql, input.ticketId, input.commentId));
}

export async function list(tenant: Tenant, input: Complete<ListCommentsInput>) {
  const { rows, nextToken } = await listPage<Row>(tenant, {
    from: 'comments',
    page: input,
    where: { 'ticket_id = ?': input.ticketId },
    order: 'oldest',
  });
  return { items: rows.map(toComment), nextToken };
}
