package uk.csp.reporting.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.proof.CheckClaim.Answer;
import uk.csp.reporting.proof.Proof.UnreadNumber;

/**
 * Reads a text sentence by sentence and row by row, and says what the facts do not bear out. The same text and facts
 * give the same findings.
 */
public final class ProofReader {
    private final Facts facts;
    private final CheckClaim check;

    public ProofReader(Facts facts) {
        this.facts = facts;
        this.check = new CheckClaim(facts);
    }

    /** @param text plain text or Markdown; table rows have tabs between their cells */
    public Proof read(String text) {
        List<Statement> statements = Statements.of(text);
        List<Finding> findings = new ArrayList<>();
        List<UnreadNumber> unread = new ArrayList<>();
        List<Claim> made = new ArrayList<>();
        int confirmed = 0;
        Mention carried = null;
        for (Statement statement : statements) {
            if (statement.isTableRow()) {
                continue;
            }
            ReadSentence sentence = new ReadSentence(
                    statement,
                    carried,
                    facts.period().label(),
                    facts.period().previous().label());
            for (Claim claim : sentence.claims()) {
                Answer answer = check.check(claim);
                switch (answer.verdict()) {
                    case CONFIRMED -> confirmed++;
                    case CONTRADICTED -> findings.add(answer.against(claim));
                    case UNKNOWN -> unreadClaim(claim, unread);
                }
                made.add(claim);
            }
            sentence.unread().forEach(quantity -> unread.add(number(statement, quantity)));
            carried = sentence.about().orElse(carried);
        }
        findings.addAll(Disagreements.among(made));
        findings.addAll(new RankProof(facts).check(statements));
        TableProof tables = new TableProof(facts).check(statements);
        findings.addAll(tables.findings());
        findings.addAll(new PopulationProof(facts).check(statements));
        findings.addAll(ListProof.check(facts));
        findings.sort(Comparator.comparingInt(Finding::line));
        return new Proof(findings, confirmed + tables.confirmed(), unread);
    }

    private static void unreadClaim(Claim claim, List<UnreadNumber> unread) {
        if (claim.quantity() != null) {
            unread.add(number(claim.statement(), claim.quantity()));
        }
    }

    private static UnreadNumber number(Statement statement, Quantity quantity) {
        return new UnreadNumber(
                statement.line(), statement.words().substring(quantity.start(), quantity.end()), statement.words());
    }
}
