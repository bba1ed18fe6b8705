-- A body is written once, with its revision. What is rewritten with every change becomes short, and stays on its page.
ALTER TABLE figure DROP COLUMN body;
ALTER TABLE figure SET (fillfactor = 80);
CREATE VIEW newest_figure AS
  SELECT figure.*, newest.body FROM figure
  JOIN figure_revision newest ON newest.figure_id = figure.id AND newest.revision = figure.revision;
