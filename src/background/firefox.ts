/** The event page of Firefox, which is the scanner's home as well. */
import { hostScanner } from '../scanner/host.ts';
import { startBackground } from './index.ts';

const scanner = hostScanner(() => undefined);
startBackground(async () => scanner.warmUp());
