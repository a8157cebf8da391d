package ayneh.markdown;

import ayneh.formula.Formula;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula with its delimiters. */
final class FormulaNode extends Node implements DoNotDecorate {
    private final Formula formula;

    FormulaNode(BasedSequence chars, Formula formula) {
        super(chars);
        this.formula = formula;
    }

    Formula formula() {
        return formula;
    }

    /** Returns the formula with its delimiters, their backslashes unescaped. */
    String written() {
        String chars = getChars().toString();
        boolean doubled = chars.startsWith("\\\\");
        int last = chars.length() - 2;
        return doubled ? chars.substring(1, last - 1) + chars.substring(last) : chars;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
