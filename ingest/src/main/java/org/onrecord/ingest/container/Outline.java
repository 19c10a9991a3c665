package org.onrecord.ingest.container;

import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import org.onrecord.archive.ByteSource;
import org.onrecord.archive.zip.ZipMember;
import org.onrecord.archive.zip.ZipReader;

/** What kind of ZIP archive one is, by the names of its members. */
record Outline(boolean isWacz, boolean isOffice) {

    /** Office documents and books name themselves among the first. */
    private static final int FIRST = 20;
    private static final Set<String> OFFICE = Set.of("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF");
    private static final String DESCRIPTION = "datapackage.json";

    static Outline of(ByteSource file) throws IOException {
        Iterator<?> parts = ZipReader.of(file);
        boolean description = false;
        boolean archives = false;
        boolean office = false;
        for (int i = 0; parts.hasNext() && !(description && archives); i++) {
            if (parts.next() instanceof ZipMember member) {
                description |= member.name().equals(DESCRIPTION);
                archives |= member.name().startsWith(WaczPages.ARCHIVES);
                office |= i < FIRST && OFFICE.contains(member.name());
            }
        }
        return new Outline(description && archives, office);
    }
}
