import { tryEveryField } from './everyField';

tryEveryField('nxLink');
