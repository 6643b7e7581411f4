import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A private key and its self-signed certificate, both PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

/** One DER value: tag, length, content. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  const short = size.subarray(size.findIndex((byte, index) => byte !== 0 || index === 3));
  const length = body.length < 128 ? short : Buffer.concat([Buffer.of(0x80 | short.length), short]);
  return Buffer.concat([Buffer.of(tag), length, body]);
}

const sequence = (...parts: Buffer[]): Buffer => der(0x30, ...parts);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const utcTime = (at: Date): Buffer =>
  der(
    0x17,
    Buffer.from(
      at
        .toISOString()
        .replace(/[-:T]|\.\d+/g, '')
        .slice(2),
    ),
  );

const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'));
const COMMON_NAME = '550403';
const YEAR_MS = 365 * 24 * 3600 * 1000;

/**
 * A certificate made on the spot, so that no private key is ever committed: ECDSA P-256, X.509 version 1
 * (RFC 5280), valid for a year around now. The test browsers are told to accept it for every host.
 */
export function makeCertificate(commonName: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const name = sequence(der(0x31, sequence(oid(COMMON_NAME), der(0x0c, Buffer.from(commonName)))));
  const serial = Buffer.concat([Buffer.of(1), randomBytes(8)]);
  const toBeSigned = sequence(
    der(0x02, serial),
    ECDSA_WITH_SHA256,
    name,
    sequence(utcTime(new Date(Date.now() - YEAR_MS / 2)), utcTime(new Date(Date.now() + YEAR_MS / 2))),
    name,
    spki,
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const certificate = sequence(toBeSigned, ECDSA_WITH_SHA256, der(0x03, Buffer.of(0), signature));
  const lines = certificate.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
