import type { TableRole } from '@concierta/events';
import type { TrustDocument } from './document.ts';
import { ownerTag } from './table-policy.ts';

const anyOwner = ['ent', 'ter'].map((prefix) => `${prefix}_${'?'.repeat(26)}`);

/**
 * Who may take a table role: the execution roles of the functions that `functionsOf` gives it to, by name. `data` is taken
 * with exactly one session tag, an owner (one owner alone, for the role of a silo); every other without any.
 */
export const trustOf = (role: TableRole, functionRoles: readonly string[], onlyOwner?: string): TrustDocument => ({
  Version: '2012-10-17',
  Statement: [
    role === 'data'
      ? {
          Sid: 'TakeForOneOwner',
          Effect: 'Allow',
          Principal: { AWS: functionRoles },
          Action: ['sts:AssumeRole', 'sts:TagSession'],
          Condition: {
            StringLike: { [`aws:RequestTag/${ownerTag}`]: onlyOwner === undefined ? anyOwner : [onlyOwner] },
            'ForAllValues:StringEquals': { 'aws:TagKeys': [ownerTag] },
          },
        }
      : {
          Sid: 'Take',
          Effect: 'Allow',
          Principal: { AWS: functionRoles },
          Action: ['sts:AssumeRole'],
        },
  ],
});
