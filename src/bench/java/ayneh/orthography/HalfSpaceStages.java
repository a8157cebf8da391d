package ayneh.orthography;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many words a second get their half-spaces, with one thread, and how long the lexicon takes to load. */
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class HalfSpaceStages {
    private static final int WORDS = 10_000;

    private final HalfSpaces halfSpaces = HalfSpaces.load();
    private String text = "";

    /** Takes the words of a seed. */
    @Setup
    public void text() throws IOException {
        String[] words = Files.readString(Path.of("seeds/000_489e67e0074ff332.txt")).split("\\s+", -1);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            all.append(words[i % words.length]).append(i % 20 == 19 ? '\n' : ' ');
        }
        text = all.toString();
    }

    /** Words a second. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(WORDS)
    public String restore() {
        return halfSpaces.restore(text);
    }

    /** Loading. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Object load() {
        return HalfSpaces.load();
    }
}
