package ayneh.markdown;

import ayneh.formula.Formula;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Extracts formulas from a text before anything in them can be parsed as Markdown. */
final class FormulaParser implements InlineParserExtension {
    @Override
    public void finalizeDocument(InlineParser inlineParser) {}

    @Override
    public void finalizeBlock(InlineParser inlineParser) {}

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence text = parser.getInput();
        Optional<Formula> formula = Formula.at(text, parser.getIndex(), true);
        formula.ifPresent(found -> {
            parser.flushTextNode();
            parser.getBlock().appendChild(new FormulaNode(text.subSequence(found.start(), found.end()), found));
            parser.setIndex(found.end());
        });
        return formula.isPresent();
    }

    /** Creates the parser for a character that formulas begin with. */
    static final class Factory implements InlineParserExtensionFactory {
        private final char sign;

        Factory(char sign) {
            this.sign = sign;
        }

        @Override
        public CharSequence getCharacters() {
            return String.valueOf(sign);
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new FormulaParser();
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
