import type { Promotion } from '../promotions';
import type { RunStep } from '../workflow';
import { promotionInputs } from './promotion-inputs';

/**
 * Rejects a promotion that does not exist, before any token is created. Invalid names are not printed, because they could be commands for
 * the runner.
 */
export const checkRequest = (promotions: readonly Promotion[]): RunStep => ({
  name: 'Check the request',
  env: { ...promotionInputs, PROMOTIONS: promotions.map(({ service, from, to }) => `${service ?? '*'} ${from} ${to}\n`).join('') },
  run: script,
});

const script = `for input in SERVICE FROM TO; do
  if ! [[ "\${!input}" =~ ^[a-z][a-z0-9-]*$ ]]; then
    echo "::error::$input is no name: it may have a-z, 0-9 and -, and nothing else"
    exit 1
  fi
done
if ! grep -qxF -e "* $FROM $TO" -e "$SERVICE $FROM $TO" <<< "$PROMOTIONS"; then
  echo "::error::$SERVICE is not promoted from $FROM to $TO"
  echo "promotions (service, from, to), * is any service:"
  echo "$PROMOTIONS"
  exit 1
fi
`;
