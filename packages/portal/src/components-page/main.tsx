import '@concierta/pages/assets/tokens.css';
import '@concierta/pages/assets/base.css';
import '@concierta/pages/assets/components.css';
import '../portal.css';
