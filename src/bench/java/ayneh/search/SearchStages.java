package ayneh.search;

import ayneh.bench.SamplePosts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What the stages of search take for the words of one post, with one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SearchStages {
    private static final int POSTS = 200;

    private final List<List<String>> compounds = new ArrayList<>();
    private final List<List<String>> words = new ArrayList<>();
    private int next;

    /** Finds the words of a few posts. */
    @Setup
    public void words() throws IOException {
        SamplePosts posts = SamplePosts.of(Path.of("seeds"));
        for (int number = 1; number <= POSTS; number++) {
            List<String> own = new ArrayList<>();
            CompoundScanner scanner = new CompoundScanner(posts.post(number, POSTS).body());
            while (scanner.next()) {
                own.add(scanner.compound());
            }
            compounds.add(own);
            words.add(own.stream()
                    .flatMap(compound -> Compound.of(compound).parts().stream())
                    .toList());
        }
    }

    private int next() {
        next = (next + 1) % POSTS;
        return next;
    }

    /** Compounds are parted into folded words. */
    @Benchmark
    public void fold(Blackhole sink) {
        compounds.get(next()).forEach(compound -> sink.consume(Compound.of(compound)));
    }

    /** Folded words are stemmed. */
    @Benchmark
    public void stem(Blackhole sink) {
        words.get(next()).forEach(word -> sink.consume(Stemmer.stem(word)));
    }
}
