import { walkThroughHalf } from './undoing';

walkThroughHalf(1);
