package org.onrecord.benchmarks.corenlp;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.onrecord.benchmarks.Contender;
import org.onrecord.benchmarks.Worker;
import org.onrecord.domain.Article;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.Reading;

/** CoreNLP's quote pipeline: the texts of a file to quotations with their speakers. */
final class CoreNlp implements Contender {

    private static final int THREADS = 2;

    private final StanfordCoreNLP pipeline;

    private CoreNlp(Properties properties) {
        this.pipeline = new StanfordCoreNLP(properties);
    }

    /** {@code lean}: speakers without coreference; {@code default}: as CoreNLP attributes quotes when told nothing else. */
    static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        Worker.serve(new CoreNlp(properties(arguments[0].equals("lean"))), answers);
    }

    private static Properties properties(boolean lean) {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse," + (lean ? "nocoref" : "coref") + ",quote");
        if (lean) {
            properties.setProperty("customAnnotatorClass.nocoref", NoCoref.class.getName());
            properties.setProperty("quote.attribution.useCoref", "false");
        }
        return properties;
    }

    @Override
    public int read(Path articles) throws IOException, InterruptedException {
        List<String> texts = texts(articles);
        List<String> found = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<List<String>>> tasks = texts.stream().map(text -> (Callable<List<String>>) () -> quotations(text)).toList();
            for (Future<List<String>> quotations : workers.invokeAll(tasks)) {
                found.addAll(quotations.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("CoreNLP failed", e);
        }
        Files.write(Path.of("benchmarks/target/quotations-" + ProcessHandle.current().pid() + ".txt"), found);
        return texts.size();
    }

    private List<String> quotations(String text) {
        CoreDocument document = new CoreDocument(text);
        pipeline.annotate(document);
        return document.quotes().stream().map(quote -> quote.speaker().orElse("?") + "\t" + quote.text().replaceAll("\\s+", " ")).toList();
    }

    private static List<String> texts(Path file) {
        List<String> texts = new ArrayList<>();
        Inputs inputs = new Inputs(List.of(file.toString()), Defaults.NONE, InputStream.nullInputStream());
        try (Reading reading = inputs.open()) {
            while (reading.hasNext()) {
                if (reading.next() instanceof Ingested.Report(Article article)) {
                    texts.add(article.text().string());
                }
            }
        }
        return texts;
    }
}
