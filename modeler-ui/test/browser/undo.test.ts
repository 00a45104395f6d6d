import { walkThroughHalf } from './undoing';

walkThroughHalf(0);
