import { testFaults } from './faultTable';

testFaults('nxCallbot');
