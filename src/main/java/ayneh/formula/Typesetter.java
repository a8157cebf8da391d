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
 * Turns LaTeX into MathML Core, which browsers show without a script or a font of ours. KaTeX does it, at build time;
 * it is loaded when the first formula comes. What it gives is vetted, and the work that a formula may cost is bounded.
 * Safe for use by several threads, one formula at a time.
 */
public final class Typesetter {
    private static final String PROGRAM = "katex.min.js";
    /** Instructions of the script engine: a formula of ten lines takes a hundredth. */
    private static final int MOST_WORK = 20_000_000;

    private final Engine engine = new Engine();
    private @Nullable Scriptable katex;

    /**
     * The MathML of a formula; empty where it isn't LaTeX that KaTeX knows.
     *
     * @param tex the formula, without the signs around it
     * @param display whether it stands on a line of its own
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
                throw new IllegalStateException(PROGRAM + " is a part of the program", unreadable);
            }
            katex = (Scriptable) ScriptableObject.getProperty(scope, "katex");
        }
        return katex;
    }

    /** The script engine, which stops when a formula costs too much. */
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
            context.setInterpretedMode(true); // to compile it would take longer than to typeset a thousand formulas
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

    /** Not an exception that a script could catch. */
    private static final class TooMuchWork extends Error {
        private static final long serialVersionUID = 1;
    }
}
