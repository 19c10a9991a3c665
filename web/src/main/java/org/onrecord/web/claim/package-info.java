/** Pages of claims: who takes which side, when, and in whose report; and two of them beside each other. Nothing here says who is right. */
package org.onrecord.web.claim;
