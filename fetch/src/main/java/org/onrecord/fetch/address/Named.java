package org.onrecord.fetch.address;

/** What a person or a page named: an address that can be asked for, or the reason why it is none. */
public sealed interface Named permits WebAddress, NoAddress { }
