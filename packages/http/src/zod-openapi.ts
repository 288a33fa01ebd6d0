import { extendZodWithOpenApi } from '@hono/zod-openapi';
import * as z from 'zod';

/** Gives every zod schema its `.openapi()`; done here, once, for the whole house. */
extendZodWithOpenApi(z);
