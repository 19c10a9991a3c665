package org.onrecord.ingest.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.onrecord.archive.ByteSource;
import org.onrecord.archive.zip.ZipMember;
import org.onrecord.archive.zip.ZipReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What a WACZ file says of itself: which of the addresses in its archives are pages, and not parts of pages. */
final class WaczPages {

    /** Of a ZIP archive that is no WACZ file. */
    static final WaczPages NONE = new WaczPages(false, Set.of());

    static final String ARCHIVES = "archive/";
    private static final String LISTS = "pages/";
    private static final JsonFactory JSON = new JsonFactory();

    private final boolean is;
    private final Set<String> pages;

    private WaczPages(boolean is, Set<String> pages) {
        this.is = is;
        this.pages = pages;
    }

    static WaczPages of(ByteSource file) throws IOException {
        Set<String> pages = new HashSet<>();
        Iterator<?> parts = ZipReader.of(file);
        while (parts.hasNext()) {
            if (parts.next() instanceof ZipMember member && isList(member)) {
                try (InputStream in = member.open()) {
                    add(in.readNBytes(Limits.PAGE_LIST), pages);
                } catch (IOException e) {
                    return new WaczPages(true, Set.of()); // without its list, whatever is HTML is a page
                }
            }
        }
        return new WaczPages(true, pages);
    }

    private static boolean isList(ZipMember member) {
        return member.name().startsWith(LISTS) && FileNames.isLines(member.name()) && member.obstacle().isEmpty();
    }

    private static void add(byte[] lines, Set<String> pages) throws IOException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(lines))) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME && parser.currentName().equals("url") && parser.nextToken() == JsonToken.VALUE_STRING) {
                    pages.add(withoutFragment(parser.getString()));
                }
            }
        } catch (JacksonException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String withoutFragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    /** Whether a member is the file's own bookkeeping: its description, lists and indexes. */
    boolean isOwn(String name) {
        return is && !name.startsWith(ARCHIVES);
    }

    /** Whether an address is a page; without a list, any may be. */
    boolean isPage(String address) {
        return pages.isEmpty() || pages.contains(withoutFragment(address));
    }
}
