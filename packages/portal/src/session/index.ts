export { type Hat, hatName, type Me, useHat, useMe, useSession } from './react.tsx';
