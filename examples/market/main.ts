import { join } from 'node:path';
import { synth } from 'charthouse';
import { platform } from './platform';

synth(platform, { services: join(__dirname, 'services') });
