package org.onrecord.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Limits of size and habits that the sources keep; read from the sources of all modules, tests included. What ArchitectureTest
 * sees of the shipped modules alone, their classes being here, is kept by evaluation and benchmarks as well.
 */
class SourceTest {

    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_METHOD = 60;

    /** Nine out of ten methods are at most this long. */
    private static final int USUAL_METHOD = 16;
    private static final int MOST_PARAMETERS = 7;

    private static final List<Path> FILES = javaFiles();
    private static final Found FOUND = found();
    private static final List<Method> METHODS = FOUND.methods();
    private static final List<Type> TYPES = FOUND.types();

    private record Method(String name, int lines, int parameters) { }

    private record Type(String name, boolean assignableStatic) { }

    private record Found(List<Method> methods, List<Type> types) { }

    @Test
    void noFileIsLongerThanItsLimit() {
        assertThat(FILES).hasSizeGreaterThan(30).filteredOn(file -> lines(file).size() > LONGEST_FILE).isEmpty();
    }

    @Test
    void noMethodIsLongerThanItsLimit() {
        assertThat(METHODS).hasSizeGreaterThan(100).filteredOn(method -> method.lines() > LONGEST_METHOD).isEmpty();
    }

    @Test
    void nineOutOfTenMethodsFitIntoAGlance() {
        List<Integer> lengths = METHODS.stream().map(Method::lines).sorted().toList();
        assertThat(lengths.get(lengths.size() * 9 / 10)).isLessThanOrEqualTo(USUAL_METHOD);
    }

    @Test
    void noMethodTakesMoreParametersThanItsLimit() {
        assertThat(METHODS).filteredOn(method -> method.parameters() > MOST_PARAMETERS).isEmpty();
    }

    @Test
    void everyPackageOfTheShippedModulesSaysWhatItIsFor() {
        assertThat(FILES.stream().filter(file -> file.toString().contains("/src/main/")).map(Path::getParent).distinct())
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluation", "benchmarks"})
    void nobodyUsesWhatOnlyMeasures(String module) {
        assertThat(matches(file -> !file.startsWith(Repository.ROOT.resolve(module)), "^import (?:static )?org\\.onrecord\\." + module + "\\.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluation", "benchmarks"})
    void whatOnlyMeasuresSaysWhatItIsForToo(String module) {
        assertThat(FILES).filteredOn(file -> file.startsWith(Repository.ROOT.resolve(module)) && file.endsWith("package-info.java")).isNotEmpty();
    }

    /** Tests may keep there what is dear to load, once for all. */
    @Test
    void noStaticFieldCanBeAssignedButInATest() {
        assertThat(TYPES).hasSizeGreaterThan(100).filteredOn(type -> type.name().contains("/src/main/") && type.assignableStatic()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Util", "Utils", "Helper", "Helpers", "Manager", "Impl", "Handler", "Processor", "Data", "Info"})
    void noNameOfAnyModuleEndsInAWordThatSaysNothing(String ending) {
        assertThat(TYPES).filteredOn(type -> type.name().endsWith(ending)).isEmpty();
    }

    @Test
    void nothingIsCaughtWholesale() {
        assertThat(matches(file -> file.toString().contains("/src/main/"),
                "catch \\((?:final )?(?:Exception|RuntimeException|Throwable|Error)\\b|\\.printStackTrace\\(")).isEmpty();
    }

    @Test
    void testsNeitherSleepNorMockNorRest() {
        assertThat(matches(file -> !file.endsWith("SourceTest.java"), "Thread\\.sleep|TimeUnit\\.\\w+\\.sleep|Mockito|@Disabled")).isEmpty();
    }

    /** What was to be filled in later has been. */
    @Test
    void nothingIsLeftToBeFilledIn() {
        assertThat(matches(file -> !file.endsWith("SourceTest.java"), "PLACEHOLDER|\\b(?:TODO|FIXME|XXX)\\b")).isEmpty();
    }

    private static List<String> matches(Predicate<Path> files, String regex) {
        Pattern pattern = Pattern.compile(regex);
        return FILES.stream().filter(files)
                .flatMap(file -> lines(file).stream().filter(line -> pattern.matcher(line).find()).map(line -> file + ": " + line.strip()))
                .toList();
    }

    private static List<Path> javaFiles() {
        try (Stream<Path> all = Files.walk(Repository.ROOT)) {
            return all.filter(path -> path.toString().endsWith(".java") && path.toString().matches(".*/src/(main|test)/java/.*")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Found found() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        try (StandardJavaFileManager sources = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, sources, null, null, null, sources.getJavaFileObjectsFromPaths(FILES));
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(unit, Trees.instance(task).getSourcePositions(), found).scan(unit, null);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Collects methods and types; in the domain, a record's components count as the parameters of its constructor. */
    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Found found;

        Scanner(CompilationUnitTree unit, SourcePositions positions, Found found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            LineMap lines = unit.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(unit, method));
            long last = lines.getLineNumber(positions.getEndPosition(unit, method));
            String name = unit.getSourceFile().getName() + ":" + first + " " + method.getName();
            found.methods().add(new Method(name, (int) (last - first + 1), method.getParameters().size()));
            return super.visitMethod(method, none);
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            found.types().add(new Type(unit.getSourceFile().getName() + " " + type.getSimpleName(), type.getKind() != Tree.Kind.INTERFACE
                    && fields(type).anyMatch(flags -> flags.contains(Modifier.STATIC) && !flags.contains(Modifier.FINAL))));
            if (type.getKind() == Tree.Kind.RECORD && unit.getSourceFile().getName().contains("/domain/")) {
                long components = fields(type).filter(flags -> !flags.contains(Modifier.STATIC)).count();
                found.methods().add(new Method(unit.getSourceFile().getName() + " record " + type.getSimpleName(), 1, (int) components));
            }
            return super.visitClass(type, none);
        }

        private static Stream<Set<Modifier>> fields(ClassTree type) {
            return type.getMembers().stream().filter(VariableTree.class::isInstance).map(VariableTree.class::cast).map(field -> field.getModifiers().getFlags());
        }
    }
}
