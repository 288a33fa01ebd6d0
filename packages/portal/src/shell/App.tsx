import { usePath } from '../router/index.ts';
import { SignIn } from '../screens/session/SignIn.tsx';
import { Shell } from './Shell.tsx';

/** Entering is outside; everything else is behind it. */
export const App = () => (usePath() === '/entrar' ? <SignIn /> : <Shell />);
