package ayneh.orthography;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import morfologik.fsa.builders.CFSA2Serializer;
import morfologik.fsa.builders.FSABuilder;

/**
 * Compiles a Hunspell dictionary of Persian into the automaton that {@link Lexicon} reads. The build runs it; it isn't in
 * the program's jar.
 */
public final class LexiconCompiler {
    /** So many compounds show that a word forms new ones freely. */
    private static final int TAILS = 12;

    private static final int HEADS = 10;

    private final Map<String, Integer> words = new TreeMap<>();
    private final Set<String> verbs = new HashSet<>();
    private final Map<String, Integer> heads = new HashMap<>();
    private final Map<String, Integer> tails = new HashMap<>();

    private LexiconCompiler() {}

    /**
     * Compiles a dictionary.
     *
     * @param args the dictionary ({@code .dic}) and the file to write
     */
    public static void main(String[] args) throws IOException {
        LexiconCompiler compiler = new LexiconCompiler();
        Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8).stream()
                .skip(1) // the number of words
                .filter(line -> !line.isEmpty())
                .forEach(compiler::add);
        Path file = Path.of(args[1]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, compiler.automaton());
    }

    private void add(String line) {
        int slash = line.indexOf('/');
        String word = slash < 0 ? line : line.substring(0, slash);
        String affixes = slash < 0 ? "" : line.substring(slash + 1);
        for (String marker : Verbs.MARKERS) {
            String prefix = marker + LetterCodes.HALF_SPACE;
            if (word.startsWith(prefix)) {
                verbs.add(word.substring(prefix.length()));
                return;
            }
        }
        words.merge(word, traits(affixes), (one, other) -> one | other);
        int first = word.indexOf(LetterCodes.HALF_SPACE);
        if (first > 0) {
            heads.merge(word.substring(0, first), 1, Integer::sum);
            tails.merge(word.substring(word.lastIndexOf(LetterCodes.HALF_SPACE) + 1), 1, Integer::sum);
        }
    }

    private static int traits(String affixes) {
        int traits = Traits.WORD;
        for (int i = 0; i + 2 <= affixes.length(); i += 2) {
            String affix = affixes.substring(i, i + 2);
            for (Map.Entry<Integer, Set<String>> trait : Traits.AFFIXES.entrySet()) {
                if (trait.getValue().contains(affix)) {
                    traits |= trait.getKey();
                }
            }
        }
        return traits;
    }

    private byte[] automaton() throws IOException {
        List<byte[]> lines = new ArrayList<>();
        words.forEach((word, traits) -> {
            byte[] codes = LetterCodes.of(word);
            if (codes != null) {
                int all = traits
                        | (tails.getOrDefault(word, 0) >= TAILS ? Traits.TAIL : 0)
                        | (heads.getOrDefault(word, 0) >= HEADS ? Traits.HEAD : 0);
                lines.add(joined(codes, new byte[] {LetterCodes.END, (byte) all}));
            }
        });
        for (String verb : verbs) {
            byte[] codes = LetterCodes.of(verb);
            if (codes != null) {
                lines.add(joined(new byte[] {LetterCodes.VERB}, codes, new byte[] {LetterCodes.END}));
            }
        }
        lines.sort(FSABuilder.LEXICAL_ORDERING);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CFSA2Serializer().serialize(FSABuilder.build(lines), out);
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
