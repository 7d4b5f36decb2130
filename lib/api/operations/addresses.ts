import { z } from 'zod';
import { defineOperation } from '@/lib/http/operation';
import { addressMatchSchema, addressSchema } from '@/lib/wallets/schema';
import { exchangeParam } from './exchanges';
import { exampleAddress } from './ledger-examples';

export const searchAddressesOperation = defineOperation({
  id: 'searchAddresses',
  path: '/api/v1/exchanges/{exchange}/addresses',
  tag: 'Addresses',
  summary: 'Find addresses',
  description:
    'Up to twenty addresses of an exchange that begin as given, over all its reports, with the newest report that lists each.',
  params: exchangeParam,
  query: {
    search: z
      .string()
      .min(2, 'must have 2 characters or more')
      .max(512)
      .optional()
      .describe(
        'An address or the beginning of one; hex and bech32 in any letter case. Without it nothing is found.',
      ),
  },
  response: z
    .object({ exchange: z.string(), addresses: z.array(addressMatchSchema) })
    .meta({ id: 'AddressMatchList' }),
  example: {
    exchange: 'okx',
    addresses: [
      {
        network: 'ethereum',
        networkName: 'Ethereum',
        lastReport: '2026-05',
        address: exampleAddress.address,
      },
    ],
  },
  problems: ['unknown-exchange', 'invalid-parameter'],
  cache: 'short',
});

export const getAddressOperation = defineOperation({
  id: 'getAddress',
  path: '/api/v1/exchanges/{exchange}/addresses/{network}/{address}',
  tag: 'Addresses',
  summary: 'Get an address',
  description:
    'An address with its holdings through the reports, and its ownership proofs with every published cell, so that anyone can verify them again.',
  params: {
    ...exchangeParam,
    network: {
      description: 'Slug of the network, or its name in any letter case.',
      example: 'ethereum',
    },
    address: { description: 'In any of its spellings.', example: exampleAddress.address },
  },
  query: {},
  response: addressSchema,
  example: exampleAddress,
  problems: ['unknown-exchange', 'unknown-address'],
  cache: 'short',
});
