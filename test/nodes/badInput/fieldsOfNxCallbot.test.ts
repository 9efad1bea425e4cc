import { tryEveryField } from './everyField';

tryEveryField('nxCallbot');
