import { Head } from '../../kit/index.ts';

export const MyTerritory = () => <Head title="MyTerritory" />;
