import { testFaults } from './faultTable';

testFaults('nxLink');
