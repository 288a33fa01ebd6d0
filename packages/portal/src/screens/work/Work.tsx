import { Head } from '../../kit/index.ts';

export const Work = () => <Head title="Work" />;
