package org.onrecord.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.guard.Secrets;

/** Makes pages of templates. Every word of a model is escaped for where it stands. */
final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets assets;
    private final Secrets secrets;

    Templates(Assets assets, Secrets secrets) {
        this.assets = assets;
        this.secrets = secrets;
    }

    Utf8ByteOutput of(Asked asked, Reply.Page page) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        engine.render(page.template() + ".jte", Map.of("frame", frame(asked, page.title(), page.twin().isPresent()), "model", page.model()), out);
        return out;
    }

    Utf8ByteOutput of(Asked asked, Reply.Problem problem) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        engine.render("problem.jte", Map.of("frame", frame(asked, problem.title(), false), "model", problem), out);
        return out;
    }

    private Frame frame(Asked asked, String title, boolean twins) {
        return new Frame(title, asked, secrets.masked(asked.asker().token()), assets.address("onrecord.css"), assets.address("onrecord.js"), assets.address("htmx.js"), twins);
    }
}
