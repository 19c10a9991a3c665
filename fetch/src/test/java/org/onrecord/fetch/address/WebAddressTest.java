package org.onrecord.fetch.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "https://quarry.example https://quarry.example/",
        "HTTPS://Quarry.Example:443/News https://quarry.example/News",
        "http://quarry.example:8080 http://quarry.example:8080/",
        "https://quarry.example./a https://quarry.example/a",
        "https://quarry.example/a#top https://quarry.example/a",
        "https://quarry.example/a/../b/./c https://quarry.example/b/c",
        "https://quarry.example/../../a https://quarry.example/a",
        "https://quarry.example?q=1 https://quarry.example/?q=1",
        "https://quarry.example/über?q=ä https://quarry.example/%C3%BCber?q=%C3%A4",
        "https://quarry.example/a|b{c}%zz%2F https://quarry.example/a%7Cb%7Bc%7D%25zz%2F",
        "https://quarry.example/a\\b https://quarry.example/a/b",
        "https://bücher.example/ https://xn--bcher-kva.example/",
        "https://[2001:DB8::1]:8443/ https://[2001:db8::1]:8443/",
        "http://192.0.2.1/ http://192.0.2.1/"})
    void anAddressHasOneForm(String written, String form) {
        assertThat(WebAddress.of(written)).hasToString(form);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "ftp://quarry.example/a                 | 'ftp:' is not fetched: name a page by https://… or http://…",
        "file:///etc/passwd                     | 'file:' is not fetched: name a page by https://… or http://…",
        "javascript:alert(1)                    | 'javascript:' is not fetched: name a page by https://… or http://…",
        "quarry.example                         | this is no address: name a page by https://… or http://…",
        "https://ada:secret@quarry.example/     | the address holds a user name or password, and none is ever sent: leave out what stands before '@'",
        "https:///a                             | '' is not the name of a host: see whether the address was copied whole",
        "https://quarry..example/               | 'quarry..example' is not the name of a host: see whether the address was copied whole",
        "https://[fe80::1%25eth0]/              | '[fe80::1%25eth0]' is not the name of a host: see whether the address was copied whole",
        "https://[::1/                          | '[::1' is not the name of a host: see whether the address was copied whole",
        "http://0x7f.1/                         | '0x7f.1' is not the name of a host: see whether the address was copied whole",
        "http://127.1/                          | '127.1' is not the name of a host: see whether the address was copied whole",
        "http://2130706433/                     | '2130706433' is not the name of a host: see whether the address was copied whole",
        "http://quarry.example:25/              | port 25 is not for web pages: name one of 80, 443 or from 1024 to 65535",
        "http://quarry.example:99999/           | port 99999 is not for web pages: name one of 80, 443 or from 1024 to 65535"})
    void whatIsNoAddressSaysWhy(String written, String message) {
        assertThat(WebAddress.of(written)).isEqualTo(new NoAddress(message));
    }

    @Test
    void anEndlessAddressIsNone() {
        assertThat(WebAddress.of("https://quarry.example/" + "a".repeat(WebAddress.MAX_LENGTH))).isInstanceOf(NoAddress.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "c https://quarry.example/a/c",
        "/c https://quarry.example/c",
        "?c https://quarry.example/a/b?c",
        "../c https://quarry.example/c",
        "//herald.example/c https://herald.example/c",
        "http://herald.example/c http://herald.example/c",
        "#c https://quarry.example/a/b?q",
        "/ü https://quarry.example/%C3%BC"})
    void aReferenceLeadsOn(String reference, String address) {
        assertThat(((WebAddress) WebAddress.of("https://quarry.example/a/b?q")).resolve(reference)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:/etc/passwd", "file:///etc/passwd", "mailto:ada@quarry.example", "data:text/html,a", "http:///", "https://a@b/"})
    void aReferenceCannotLeadOutOfTheWeb(String reference) {
        assertThat(((WebAddress) WebAddress.of("https://quarry.example/a")).resolve(reference)).isInstanceOf(NoAddress.class);
    }

    @ParameterizedTest
    @CsvSource({"https://quarry.example, true", "ftp://quarry.example, true", "reports/a.txt, false", "C:\\reports, false", "a:b, false", "-, false"})
    void anAddressIsToldFromAPath(String words, boolean address) {
        assertThat(WebAddress.looksLike(words)).isEqualTo(address);
    }
}
