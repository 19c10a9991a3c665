// Works without this file; it only makes things quicker.
'use strict';
