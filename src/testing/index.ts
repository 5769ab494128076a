export { renderPlatform } from './render-platform';
