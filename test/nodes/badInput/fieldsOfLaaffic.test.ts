import { tryEveryField } from './everyField';

tryEveryField('laaffic');
