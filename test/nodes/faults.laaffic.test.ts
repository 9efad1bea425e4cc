import { testFaults } from './faultTable';

testFaults('laaffic');
