package ayneh.output;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.WorkException;
import ayneh.folder.StagedFolder;
import ayneh.markdown.Html;
import ayneh.page.Page;
import ayneh.page.PagePlan;
import ayneh.template.Templates;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Writes pages; those that an earlier build has made of the same stay as they are. What a page is made of is what its
 * template sees, the text of its HTML, and the answers to what was asked about links while that was rendered: the
 * earlier build has noted the questions. Safe for use by several threads.
 */
final class PageWriter {
    private final Templates templates;
    private final String program;
    private final SiteRecord before;
    private final SiteRecord.Draft record;
    private final StagedFolder staged;

    /**
     * @param program what else every page is made of: the program and the templates
     * @param before what the earlier build has noted
     * @param record takes what this one notes
     */
    PageWriter(Templates templates, String program, SiteRecord before, SiteRecord.Draft record, StagedFolder staged) {
        this.templates = templates;
        this.program = program;
        this.before = before;
        this.record = record;
        this.staged = staged;
    }

    /**
     * Stages a page, or keeps it.
     *
     * @throws WorkException where it can't be made, with its name
     */
    void write(PagePlan plan) {
        try {
            make(plan);
        } catch (InputException located) {
            throw located;
        } catch (WorkException failed) {
            throw new WorkException(failed.getMessage() + " (for the page " + plan.address() + ")", failed);
        } catch (RuntimeException fault) {
            throw plan.post() == null ? fault : WorkException.fault(plan.post(), fault);
        }
    }

    private void make(PagePlan plan) {
        Page page = plan.page().get();
        Ingredients ingredients = Ingredients.of(page);
        List<Html> bodies = ingredients.bodies();
        String name = plan.address();
        String made = ingredients.add(program).text();
        List<Html.Question> asked = before.asked(name);
        String note = with(made, asked, bodies);
        OptionalLong size = before.standing(name, note);
        if (size.isPresent()) {
            staged.keep(name, size.getAsLong());
        } else {
            bodies.forEach(Html::markup); // what fails fails here, and not within a template
            staged.write(name, templates.render(page));
            asked = asked(bodies);
            note = with(made, asked, bodies);
        }
        record.note(name, note, asked);
    }

    private static List<Html.Question> asked(List<Html> bodies) {
        Set<Html.Question> questions = new LinkedHashSet<>();
        bodies.forEach(body -> questions.addAll(body.asked()));
        return new ArrayList<>(questions);
    }

    /** What a page is made of, with the answers. All HTML of a page has the same links. */
    private static String with(String made, List<Html.Question> asked, List<Html> bodies) {
        Ingredients all = Ingredients.none().add(made);
        if (!bodies.isEmpty()) {
            for (Html.Question question : asked) {
                all.add(question);
                all.add((question.tag()
                                ? bodies.get(0).links().tag(question.about())
                                : bodies.get(0).links().local(question.about()))
                        .orElse(null));
            }
        }
        return all.text();
    }
}
