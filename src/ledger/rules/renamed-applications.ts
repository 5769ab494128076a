import { applicationName } from '../../names/argo-cd';
import { inRepository, overlayFolder } from '../../names/paths';
import { problem, type Problem } from '../../problems/problem';
import { placesIn, type LedgerPlace, type ServiceLedger } from '../service-ledger';
import { isSamePlace, type ServiceChange } from './service-change';

/**
 * Services whose objects are deleted together with their Applications, where an Application gets another name or another Argo CD: its objects are
 * deleted, although they are to stay.
 */
export function renamedApplications({ repository, before, after }: ServiceChange): Problem[] {
  // The finalizer is that of the deployed Application.
  if (!after || before.deletion !== 'cascade') return [];
  const { service } = before;
  const folders = Object.keys(before.environments).flatMap((environment) => {
    const [known, now] = [deliveriesIn(before, environment), deliveriesIn(after, environment)];
    const isRenamed = known.some(({ place, application }) => {
      const same = now.find((each) => isSamePlace(each.place, place));
      return !place.retired && same && !same.place.retired && same.application !== application;
    });
    return isRenamed ? [inRepository(repository, overlayFolder(service, environment))] : [];
  });
  return folders.length > 0 ? [problem('cascade-deletes', folders, { service })] : [];
}

/** The places in an environment, each with its Application and the Argo CD that has it. */
function deliveriesIn(ledger: ServiceLedger, environment: string): { place: LedgerPlace; application: string }[] {
  const places = placesIn(ledger, environment);
  return places.map((place) => {
    const name = applicationName(ledger.service, environment, places.length > 1 ? place.cluster : undefined);
    return { place, application: `${place.instance ?? ''}/${name}` };
  });
}
