import { buildPages } from '../pages/build.ts';

export default buildPages;
