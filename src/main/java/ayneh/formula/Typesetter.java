package ayneh.formula;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Converts LaTeX to MathML Core, which browsers show without a script or a KaTeX font. KaTeX does this at build time,
 * and is loaded for the first formula. Its output is vetted, and the work that a formula may take is limited.
 * Thread-safe; one formula is converted at a time.
 */
public final class Typesetter {
    private static final String PROGRAM = "katex.min.js";
    /** The maximum number of script instructions per formula: a formula of ten lines takes a hundredth. */
    private static final int MOST_WORK = 20_000_000;

    private final Engine engine = new Engine();
    private @Nullable Scriptable katex;

    /**
     * Returns the MathML of a formula; empty if it isn't LaTeX that KaTeX supports.
     *
     * @param tex the formula, without its delimiters
     * @param display whether it is set on a line of its own
     */
    public synchronized Optional<String> mathMl(String tex, boolean display) {
        try {
            return engine.call(context -> {
                Scriptable library = load(context);
                Scriptable scope = library.getParentScope();
                Scriptable options = context.newObject(scope);
                ScriptableObject.putProperty(options, "output", "mathml");
                ScriptableObject.putProperty(options, "displayMode", display);
                ScriptableObject.putProperty(options, "strict", "ignore");
                Function render = (Function) ScriptableObject.getProperty(library, "renderToString");
                engine.start();
                Object markup = render.call(context, scope, library, new Object[] {tex, options});
                return MathMl.vet(Context.toString(markup));
            });
        } catch (RhinoException | TooMuchWork | StackOverflowError notLatex) {
            return Optional.empty();
        }
    }

    private Scriptable load(Context context) {
        if (katex == null) {
            ScriptableObject scope = context.initSafeStandardObjects();
            ScriptableObject.putProperty(scope, "self", scope);
            try (InputStream in = Typesetter.class.getResourceAsStream(PROGRAM);
                    Reader program = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                context.evaluateReader(scope, program, PROGRAM, 1, null);
            } catch (IOException unreadable) {
                throw new IllegalStateException("cannot read the bundled " + PROGRAM, unreadable);
            }
            katex = (Scriptable) ScriptableObject.getProperty(scope, "katex");
        }
        return katex;
    }

    /** The script engine, which stops when a formula takes too much work. */
    private static final class Engine extends ContextFactory {
        private static final int STEP = 100_000;

        private int work;

        void start() {
            work = 0;
        }

        @Override
        protected Context makeContext() {
            Context context = super.makeContext();
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setInterpretedMode(true); // compiling would take longer than typesetting a thousand formulas
            context.setInstructionObserverThreshold(STEP);
            context.setMaximumInterpreterStackDepth(5000);
            return context;
        }

        @Override
        protected void observeInstructionCount(Context context, int count) {
            work += count;
            if (work > MOST_WORK) {
                throw new TooMuchWork();
            }
        }
    }

    /** An error, because a script could catch an exception. */
    private static final class TooMuchWork extends Error {
        private static final long serialVersionUID = 1;
    }
}
