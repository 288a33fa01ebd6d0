import { Head } from '../../kit/index.ts';

export const Admin = () => <Head title="Admin" />;
