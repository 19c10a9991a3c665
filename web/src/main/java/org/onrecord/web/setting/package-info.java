/** How the server is run: each setting once, and what a file, the environment and the command line say of them. Documented in docs/serving.md. */
package org.onrecord.web.setting;
