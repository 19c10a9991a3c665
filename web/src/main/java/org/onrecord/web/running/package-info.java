/** What whoever runs the server looks at: whether it is well, how much it does, and a line about each request. */
package org.onrecord.web.running;
