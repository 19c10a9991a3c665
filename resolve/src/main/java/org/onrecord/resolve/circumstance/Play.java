package org.onrecord.resolve.circumstance;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.resolve.text.WordSpan;

/**
 * What is known of the occasion of one statement, in words of the report.
 *
 * @param media  outlets and programmes, each in one or more pieces
 * @param lasts  how long it holds for what the same speaker says next
 */
record Play(List<WordSpan> addressee, List<List<WordSpan>> media, List<WordSpan> setting, Lasts lasts) {

    /** NOT: for this statement alone. SHORTLY: while the speaker goes on at once. LONG: until another occasion. */
    enum Lasts { NOT, SHORTLY, LONG }

    static final Play NONE = new Play(List.of(), List.of(), List.of(), Lasts.NOT);

    Play {
        addressee = List.copyOf(addressee);
        media = List.copyOf(media);
        setting = List.copyOf(setting);
    }

    boolean isEmpty() {
        return addressee.isEmpty() && media.isEmpty() && setting.isEmpty();
    }

    /** This one, with what it leaves open taken from {@code other}. */
    Play or(Play other) {
        return new Play(addressee.isEmpty() ? other.addressee : addressee, media.isEmpty() ? other.media : media,
                setting.isEmpty() ? other.setting : setting, lasts);
    }

    /**
     * What stands beside a statement.
     *
     * @param addressee who is told by its cue
     * @param outlets   media among them
     */
    static Play of(List<WordSpan> addressee, List<Scene> scenes, List<List<WordSpan>> outlets) {
        List<WordSpan> whom = new ArrayList<>(addressee);
        List<List<WordSpan>> media = new ArrayList<>(outlets);
        List<WordSpan> setting = new ArrayList<>();
        Lasts lasts = !media.isEmpty() ? Lasts.LONG : whom.isEmpty() ? Lasts.NOT : Lasts.SHORTLY;
        for (Scene scene : scenes) {
            if (whom.isEmpty()) {
                whom.addAll(scene.addressee());
                lasts = scene.addressee().isEmpty() || lasts == Lasts.LONG ? lasts : Lasts.SHORTLY;
            }
            if (!scene.medium().isEmpty() && scene.sort() != Scene.Sort.SOURCE && !media.contains(scene.medium())) {
                media.add(scene.medium());
            }
            if (setting.isEmpty()) {
                setting.addAll(scene.setting());
            }
            boolean event = scene.isOccasion() && scene.sort() != Scene.Sort.ASKED && !scene.setting().isEmpty() || scene.sort() == Scene.Sort.TALK;
            lasts = event ? Lasts.LONG : lasts;
        }
        return new Play(whom, media, setting, lasts);
    }
}
