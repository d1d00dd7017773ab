"""The command line: one short function a command, each calling one workflow function; no command opens the window.

What a command needs is imported inside it, so that the window starts fast and a reading command never loads Qt.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from model.errors import ModelError, UsageError, reason_of
from model.wording import say, sentence

if TYPE_CHECKING:
    from model.entry.period import Period
    from model.finding import Finding
    from model.plan.tree import PlanTree
    from model.report.check import ReportCheck
    from model.workflow.past_batches import Batch
    from model.workflow.receive_submission import Received
    from model.workflow.workspace import Workspace

DONE, SOMETHING_TO_LOOK_AT, WRONG_USAGE, FILE_AT_FAULT = 0, 1, 2, 3
QT_LIBRARIES = (
    "libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 "
    "libxcb-image0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
)

PATH = click.Path(path_type=Path, readable=False)
as_json = click.option("--json", "wants_json", is_flag=True, help="Print one JSON document.")
for_period = click.option("--period", "period_text", help="2021-09, 2021-Q3, 2021-H1, 2021, 2021-09-a, 2021-09-1.")


as_of_day = click.option("--as-of", "as_of_text", help="As it stood on a past day: 2021-10-08, 2021-10-08T17:30.")
with_passwords = click.option(
    "--password", "passwords", multiple=True, envvar="YAODIAN_PASSWORD",
    help="Tried on encrypted workbooks; may be given several times. Empty: the one that Excel itself sets.",
)  # fmt: skip
for_year = click.option(
    "--year", type=click.IntRange(1949, 2999), help="The plan's year, where the document does not say it."
)


class Commands(click.Group):
    """Turns trouble of the model into one sentence and the promised exit status; never a traceback."""

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """`main.py FILE`, as a double click starts it, is `main.py open FILE`."""
        is_file = self.get_command(context, arguments[0]) is None and Path(arguments[0]).exists()
        return super().resolve_command(context, ["open", *arguments] if is_file else arguments)

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except UsageError as error:
            click.echo(say(error), err=True)
            context.exit(WRONG_USAGE)
        except ModelError as error:
            click.echo(say(error), err=True)
            context.exit(FILE_AT_FAULT)
        except (click.exceptions.Exit, click.ClickException, click.Abort, BrokenPipeError):
            raise
        except OSError as error:
            click.echo(
                say(ModelError("program.machine", path=error.filename or "stdout", detail=reason_of(error))), err=True
            )
            context.exit(FILE_AT_FAULT)
        except Exception:
            # A fault of ours. The detail goes where it can be sent from; a person gets a sentence.
            click.echo(say(ModelError("program.fault", path=write_fault())), err=True)
            context.exit(FILE_AT_FAULT)


@click.group(cls=Commands, invoke_without_command=True)
@click.option("--workspace", type=PATH, envvar="YAODIAN_WORKSPACE", help="The data file; your own by default.")
@click.pass_context
def cli(context: click.Context, workspace: Path | None) -> None:
    """Yaodian 要点台账: yearly work plans, filled in offline, added up from Excel sheets."""
    context.obj = workspace
    if context.invoked_subcommand is None:
        context.exit(open_window(workspace))


def open_window(workspace: Path | None, files: Sequence[Path] = ()) -> int:
    """Show the window until it is closed; says which packages are missing where Qt cannot start."""
    try:
        from gui.app import run
    except ImportError as error:
        click.echo(f"窗口无法启动 / the window cannot start: {error}", err=True)
        click.echo(f"Debian: apt install {QT_LIBRARIES} fonts-noto-cjk; pip install PySide6-Essentials", err=True)
        return FILE_AT_FAULT
    return run(workspace, sys.argv[:1], files)


@cli.command("open")
@click.argument("files", nargs=-1, type=PATH)
@click.pass_obj
def open_files(path: Path | None, files: tuple[Path, ...]) -> None:
    """Open the window on a workspace, or with forms, submissions or a plan as if they were dropped on it."""
    from model.workflow.workspace import is_workspace

    is_alone = len(files) == 1 and is_workspace(files[0])
    click.get_current_context().exit(open_window(files[0]) if is_alone else open_window(path, files))


def write_fault() -> Path:
    """Keep what is known of the fault that is being handled in a file of its own; the file's path."""
    handle, name = tempfile.mkstemp(prefix="yaodian-fault-", suffix=".txt")
    with open(handle, "w", encoding="utf-8") as file:
        traceback.print_exc(file=file)
    return Path(name)


@contextmanager
def opened(path: Path | None, as_of_text: str | None = None) -> Iterator[Workspace]:
    """The workspace for the length of one command, as it stands or as it stood then."""
    from model.workflow.workspace import close_workspace, open_workspace

    workspace = open_workspace(path)
    try:
        if as_of_text is None:
            yield workspace
        else:
            from model.workflow.look_back import as_of, read_moment

            with as_of(workspace, read_moment(as_of_text)) as past:
                yield past
    finally:
        close_workspace(workspace)


def show(data: Any) -> None:
    """Exactly one JSON document on standard output, in UTF-8 whatever the terminal's own encoding is."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=1).encode())


@contextmanager
def one_list(wanted: bool) -> Iterator[Callable[[Callable[[], Any]], None]]:
    """One JSON list of values that are shown one by one, so that thousands need no memory; complete in any case."""
    separator = b"["

    def show_one(value: Callable[[], Any]) -> None:
        nonlocal separator
        if wanted:
            click.echo(separator + json.dumps(value(), ensure_ascii=False, indent=1).encode(), nl=False)
            separator = b",\n"

    try:
        yield show_one
    finally:
        if wanted:
            click.echo(b"[]" if separator == b"[" else b"]")


def steady_pdf() -> None:
    """Let Qt order the faces of a PDF the same in every process; to be called before Qt is loaded."""
    os.environ.setdefault("QT_HASH_SEED", "0")


def tell(text: str) -> None:
    """Words for people: standard error, so that they never mix with JSON."""
    click.echo(text, err=True)


def period_of(workspace: Workspace, text: str | None) -> Period:
    """The period that was asked for, or the one that is worked on. UsageError "period.*"."""
    from model.entry.period import parse_period
    from model.workflow.show_plan import show_plan
    from model.workflow.workspace import current_period

    period = current_period(workspace) if text is None else parse_period(text)
    year = show_plan(workspace, period).year
    if period.year != year:
        raise UsageError("period.other_year", period=period, year=year)
    return period


def told(label: str) -> Callable[[int, int, str], bool]:
    """A progress bar on a terminal, silence elsewhere."""

    def tell_progress(done: int, total: int, name: str) -> bool:
        if sys.stderr.isatty():
            tell(f"{label} {done + 1}/{total} {name}")
        return True

    return tell_progress


@cli.group()
def plan() -> None:
    """The plan: chapters, items, indicators."""


@plan.command("show")
@as_json
@click.pass_obj
def plan_show(path: Path | None, wants_json: bool) -> None:
    """The tree in the workspace."""
    from model.plan.data import tree_to_data
    from model.workflow.show_plan import show_plan

    with opened(path) as workspace:
        tree = show_plan(workspace)
    if wants_json:
        show(tree_to_data(tree))
    else:
        list_tree(tree)


@plan.command("parse")
@click.argument("document", type=PATH)
@for_year
@click.option("--text", "wants_text", is_flag=True, help="Print the document's text, which all offsets count into.")
@as_json
def plan_parse(document: Path, year: int | None, wants_text: bool, wants_json: bool) -> None:
    """Read a plan (.txt, .docx, .xlsx, .json) and print its tree; stores nothing."""
    from model.plan.reading_data import reading_to_data
    from model.workflow.import_plan import read_document

    reading = read_document(document, year)
    if wants_text:
        click.echo(reading.text.encode(), nl=False)
    elif wants_json:
        show(reading_to_data(reading))
    else:
        list_tree(reading.tree)
    tell_findings(reading.findings)


@plan.command("load")
@click.argument("document")
@for_year
@click.option("--from", "first_day", type=click.DateTime(["%Y-%m-%d"]), help="Revises the plan in force from this day.")
@click.pass_obj
def plan_load(path: Path | None, document: str, year: int | None, first_day: Any) -> None:
    """Put a plan into the workspace: a bundled one by name (xixian-2021), a document, a task table, exported data."""
    from model.workflow.load_plan import load_plan

    with opened(path) as workspace:
        reading = load_plan(workspace, document, year, first_day.date() if first_day else None)
    tree = reading.tree
    tell(f"已载入：{tree.title}，{len(list(tree.items))} 条，{len(list(tree.indicators))} 项指标")
    tell_findings(reading.findings)


@plan.command("export")
@click.argument("file", type=PATH)
@click.pass_obj
def plan_export(path: Path | None, file: Path) -> None:
    """Write the plan in force as a task table (FILE.xlsx) or as data (FILE.json)."""
    from model.workflow.export_plan import export_plan

    with opened(path) as workspace:
        export_plan(workspace, file)
    click.echo(str(file))


def list_tree(tree: PlanTree) -> None:
    """The tree for people: a line a chapter, item and indicator."""
    for chapter in tree.chapters:
        click.echo(f"{chapter.number} {chapter.title}")
        for item in chapter.items:
            click.echo(f"  {item.code} {item.title}")
            for indicator in item.indicators:
                click.echo(f"    {indicator.code} {indicator.name}")


def tell_findings(findings: Sequence[Finding]) -> None:
    """What a person should look at, and the exit status that says so; a mere notice leaves it at done."""
    for finding in findings:
        tell(say(finding))
    waiting = any(finding.severity.value != "notice" for finding in findings)
    click.get_current_context().exit(SOMETHING_TO_LOOK_AT if waiting else DONE)


@cli.group()
def units() -> None:
    """Reporting units and what of each target is theirs."""


@units.command("load")
@click.argument("table", type=PATH)
@click.pass_obj
def units_load(path: Path | None, table: Path) -> None:
    """Load units, their hierarchy and allocations from a table (.csv or .xlsx)."""
    from model.workflow.load_units import load_units

    with opened(path) as workspace:
        loaded = load_units(workspace, table)
    tell(f"已载入 {len(loaded.units.units)} 个单位，{len(loaded.allocations)} 个分解数，{len(loaded.roles)} 项分工")


@units.command("export")
@click.argument("file", type=PATH)
@click.pass_obj
def units_export(path: Path | None, file: Path) -> None:
    """Write units, roles and allocations (.csv or .xlsx) as `units load` reads them."""
    from model.workflow.load_units import export_units

    with opened(path) as workspace:
        table = export_units(workspace, file)
    tell(f"已写出 {len(table.units.units)} 个单位，{len(table.allocations)} 个分解数：{file}")


@units.command("check")
@for_period
@click.option("--unit", "unit_code", help="Whose target is divided; the workspace's own unit by default.")
@as_json
@click.pass_obj
def units_check(path: Path | None, period_text: str | None, unit_code: str | None, wants_json: bool) -> None:
    """Hold what was allocated to the units below against the plan; status 1 where it differs without a reason."""
    from model.workflow.check_allocation import check_allocation, sum_to_data

    with opened(path) as workspace:
        period = period_of(workspace, period_text) if period_text else None
        sums = check_allocation(workspace, unit_code, period)
    rows = [sum_to_data(one) for one in sums]
    if wants_json:
        show({"indicators": rows})
    for one in sums:
        if one.difference and not wants_json:
            tell(one.sentence)
    click.get_current_context().exit(SOMETHING_TO_LOOK_AT if any(one.is_open for one in sums) else DONE)


@units.command("template")
@click.argument("file", type=PATH)
@click.pass_obj
def units_template(path: Path | None, file: Path) -> None:
    """Write an empty table of units."""
    from model.workflow.load_units import write_unit_template

    write_unit_template(file)
    tell(f"已写出：{file}")


@cli.group()
def form() -> None:
    """Forms that go out to units."""


@form.command("issue")
@for_period
@click.option("--out", "folder", type=PATH, required=True, help="The folder to write into.")
@click.option("--unit", "unit_codes", multiple=True, help="Only this unit; may be repeated.")
@click.option("--all", "everyone", is_flag=True, help="Every unit, not only those directly below.")
@click.option("--due", type=click.DateTime(["%Y-%m-%d"]), help="The day by which submissions are due.")
@click.pass_obj
def form_issue(
    path: Path | None, period_text: str | None, folder: Path, unit_codes: tuple[str, ...], everyone: bool, due: Any
) -> None:
    """Write one form workbook a unit."""
    from model.workflow.issue_forms import issue_forms, units_to_ask

    day: date | None = due.date() if due else None
    with opened(path) as workspace:
        period = period_of(workspace, period_text)
        chosen = list(dict.fromkeys(unit_codes)) or units_to_ask(workspace, everyone, period_of(workspace, period_text))
        issued = issue_forms(workspace, period, chosen, folder, told("发表"), day)
    for one in issued:
        click.echo(str(one.path))
    tell(f"已写出 {len(issued)} 份填报表（{period}）")


@form.command("print")
@for_period
@click.option("--out", "target", type=PATH, required=True, help="FILE.pdf.")
@click.option("--unit", "unit_code", help="The unit that fills in; the workspace's own by default.")
@click.option("--empty", "is_empty", is_flag=True, help="Nothing filled in for this period, to be done by hand.")
@click.pass_obj
def form_print(path: Path | None, period_text: str | None, target: Path, unit_code: str | None, is_empty: bool) -> None:
    """A unit's form on paper: A4 pages with signatures and check code. Nothing counts as issued."""
    steady_pdf()
    from gui.printing.form_pdf import print_form

    with opened(path) as workspace:
        click.echo(str(print_form(workspace, period_of(workspace, period_text), target, unit_code, is_empty)))


@form.command("open")
@click.argument("file", type=PATH)
@click.pass_obj
def form_open(path: Path | None, file: Path) -> None:
    """A unit's laptop: the form becomes its workspace."""
    from model.workflow.open_form import open_form
    from model.workflow.show_plan import own_unit
    from model.workflow.workspace import close_workspace, current_period, default_path

    workspace = open_form(path or default_path(), file)
    tell(f"已打开：{own_unit(workspace).name}，{current_period(workspace)}")
    close_workspace(workspace)


@cli.group()
def calendar() -> None:
    """When periods open, are due and close; what holidays do to it."""


@calendar.command("show")
@click.option(
    "--cadence", help="ten_day, half_month, month, quarter, half_year, year; all that have a rule by default."
)
@as_json
@click.pass_obj
def calendar_show(path: Path | None, cadence: str | None, wants_json: bool) -> None:
    """The days of every period of the plan's year."""
    from model.workflow.keep_calendar import calendar_to_data, read_cadence, show_calendar
    from model.workflow.show_plan import show_plan

    chosen = read_cadence(cadence) if cadence else None
    with opened(path) as workspace:
        data = calendar_to_data(show_calendar(workspace), show_plan(workspace).year, chosen)
    if wants_json:
        show(data)
        return
    tell(data["holiday_rule_words"])
    for row in data["periods"]:
        click.echo(" ".join(str(row[name] or "—") for name in ("period", "opens", "due", "grace_until", "closes")))


@calendar.command("set")
@click.argument("cadence")
@click.option("--opens", default="", help="当月25日, 次月1日 or 1/1; none by default: always open.")
@click.option("--due", default="", help="次月5日 or 1/5; for ten-day periods 当月9、19、28日.")
@click.option(
    "--grace", "grace_days", type=click.IntRange(0, 366), default=0, help="Days after it: accepted, but late."
)
@click.option("--closes", default="", help="次月20日 or 1/20; none by default: never closed.")
@click.pass_obj
def calendar_set(path: Path | None, cadence: str, opens: str, due: str, grace_days: int, closes: str) -> None:
    """The rule of one kind of period: ten_day, half_month, month, quarter, half_year, year."""
    from model.workflow.keep_calendar import read_cadence, read_rule, set_rule

    chosen = read_cadence(cadence)
    with opened(path) as workspace:
        set_rule(workspace, chosen, read_rule(chosen, opens, due, grace_days, closes))
    tell(f"已设定：{cadence}")


@calendar.command("date")
@for_period
@click.option("--opens", type=click.DateTime(["%Y-%m-%d"]))
@click.option("--due", type=click.DateTime(["%Y-%m-%d"]))
@click.option("--grace", type=click.DateTime(["%Y-%m-%d"]), help="The last day on which late ones are accepted.")
@click.option("--closes", type=click.DateTime(["%Y-%m-%d"]))
@click.pass_obj
def calendar_date(path: Path | None, /, period_text: str | None, **days: Any) -> None:
    """The days of one period, against the rule; those that are left out go by the rule."""
    from model.entry.calendar import PeriodDates
    from model.workflow.keep_calendar import set_dates

    named = (days[name].date() if days[name] else None for name in ("opens", "due", "grace", "closes"))
    with opened(path) as workspace:
        period = period_of(workspace, period_text)
        set_dates(workspace, period, PeriodDates(*named))
    tell(f"已设定：{period}")


@calendar.command("holidays")
@click.argument("file", type=PATH, required=False)
@click.option("--rule", type=click.Choice(["no_shift", "after_holidays", "earlier_friday"]))
@click.pass_obj
def calendar_holidays(path: Path | None, file: Path | None, rule: str | None) -> None:
    """Show the days off, or put them down: lines such as 2021-10-01～2021-10-07 国庆节, 2021-10-09 上班."""
    from model.entry.holidays import HolidayRule, show_holidays
    from model.workflow.keep_calendar import read_list, set_holidays, show_calendar

    with opened(path) as workspace:
        known = show_calendar(workspace)
        if file is not None or rule is not None:
            text = read_list(file) if file is not None else show_holidays(known.holidays)
            known = set_holidays(workspace, HolidayRule(rule) if rule else known.holiday_rule, text)
    click.echo(show_holidays(known.holidays))
    tell(say(ModelError(f"holiday.{known.holiday_rule.value}")))


@cli.group()
def entry() -> None:
    """Entries: one row, one unit, one period."""


@entry.command("set", context_settings={"ignore_unknown_options": True})
@click.argument("code")
@click.argument("value", required=False, default=None)
@for_period
@click.option("--unit", "unit_code", help="Whose entry; the workspace's own unit by default.")
@click.option("--narrative", help="进展情况")
@click.option("--problems", help="存在问题")
@click.option("--next-steps", help="下步打算")
@click.option("--state", help="zero, nil, not_applicable, not_available, blank; not_started, under_way, done.")
@click.pass_obj
def entry_set(
    path: Path | None,
    /,
    code: str,
    value: str | None,
    period_text: str | None,
    unit_code: str | None,
    **parts: str | None,
) -> None:
    """Put one entry down. VALUE may be 1,200, 1.2万, 85%, 无, 不适用, 暂无数据."""
    from model.entry.value import show_value
    from model.workflow.enter_text import enter_text
    from model.workflow.show_plan import own_unit, show_plan

    with opened(path) as workspace:
        unit = unit_code or own_unit(workspace).code
        period = period_of(workspace, period_text)
        written = enter_text(workspace, code, unit, period, value, parts)
        indicator = show_plan(workspace).by_code.get(code)
    tell(f"已保存 {code}（{unit}，{period}）：{show_value(written, indicator)}")


@entry.command("list")
@for_period
@click.option("--unit", "unit_code", help="Only this unit.")
@as_json
@click.pass_obj
def entry_list(path: Path | None, period_text: str | None, unit_code: str | None, wants_json: bool) -> None:
    """Entries of a period (all periods without --period)."""
    from model.entry.data import entry_to_data
    from model.workflow.list_entries import list_entries
    from model.workflow.show_plan import show_units

    with opened(path) as workspace:
        period = period_of(workspace, period_text) if period_text is not None else None
        unit = show_units(workspace).unit(unit_code).code if unit_code is not None else None
        entries = list_entries(workspace, period, unit)
    rows = [
        {"indicator": key.code, "unit": key.unit, "period": key.period.key, "value": None, **entry_to_data(one)}
        for key, one in entries.items()
    ]
    if wants_json:
        show(rows)
        return
    for row in rows:
        click.echo(f"{row['period']} {row['unit']} {row['indicator']} {row['value'] or row['state']}")


@entry.command("correct", context_settings={"ignore_unknown_options": True})
@click.argument("code")
@click.argument("amount")
@for_period
@click.option("--unit", "unit_code", help="Whose entry; the workspace's own unit by default.")
@click.option("--reason", required=True, help="Why what had been reported was wrong.")
@click.pass_obj
def entry_correct(
    path: Path | None, /, code: str, amount: str, period_text: str | None, unit_code: str | None, reason: str
) -> None:
    """Put down that a cumulative value was wrong by AMOUNT (-20): an entry of its own, dated, with its reason."""
    from model.workflow.keep_ledger import correct_value
    from model.workflow.show_plan import own_unit

    with opened(path) as workspace:
        unit = unit_code or own_unit(workspace).code
        correction = correct_value(workspace, code, unit, period_of(workspace, period_text), amount, reason)
    tell(f"已记更正 {code}（{unit}，{correction.period}）：{correction.amount:+,f}，{correction.reason}")


@entry.command("ledger")
@click.argument("code")
@for_period
@click.option("--unit", "unit_code", help="Whose account; the workspace's own unit by default.")
@as_json
@click.pass_obj
def entry_ledger(
    path: Path | None, code: str, period_text: str | None, unit_code: str | None, wants_json: bool
) -> None:
    """The account of a cumulative value: last + this period + corrections = now, a line for each reported period."""
    from model.workflow.keep_ledger import ledger_to_data, show_ledger
    from model.workflow.show_plan import own_unit

    with opened(path) as workspace:
        unit = unit_code or own_unit(workspace).code
        lines = show_ledger(workspace, code, unit, period_of(workspace, period_text))
    if wants_json:
        show([ledger_to_data(line) for line in lines])
    else:
        for line in lines:
            corrected = "".join(f" 更正 {one.amount:+,f}（{one.reason}）" for one in line.corrections)
            over = f"（{line.covers} 期）" if line.covers > 1 else ""
            click.echo(f"{line.period} {line.before:,f} {line.brought:+,f}{over}{corrected} = {line.cumulative:,f}")
    explained = all(line.is_explained for line in lines)
    click.get_current_context().exit(DONE if explained else SOMETHING_TO_LOOK_AT)


@entry.command("check")
@for_period
@click.option("--unit", "unit_code", help="Whose entries; the workspace's own unit by default.")
@as_json
@click.pass_obj
def entry_check(path: Path | None, period_text: str | None, unit_code: str | None, wants_json: bool) -> None:
    """What has to be mended, explained or looked at before a unit's entries go out."""
    from model.wording.data import finding_to_data
    from model.workflow.show_plan import own_unit
    from model.workflow.write_submission import check_unit, needs_a_look

    with opened(path) as workspace:
        period = period_of(workspace, period_text)
        findings = check_unit(workspace, period, unit_code or own_unit(workspace).code)
    if wants_json:
        show([finding_to_data(finding) for finding in findings])
    else:
        tell_findings_of(findings)
    click.get_current_context().exit(SOMETHING_TO_LOOK_AT if needs_a_look(findings) else DONE)


@cli.group()
def submission() -> None:
    """Workbooks that come back."""


@submission.command("write")
@for_period
@click.option("--out", "target", type=PATH, required=True, help="A file, or a folder that gets a name by rule.")
@click.option("--unit", "unit_code", help="Whose submission; the workspace's own unit by default.")
@click.option("--fill/--no-fill", default=True, help="Report the totals of the units below where nothing was typed.")
@click.pass_obj
def submission_write(
    path: Path | None, period_text: str | None, target: Path, unit_code: str | None, fill: bool
) -> None:
    """Check a unit's entries and write the workbook that goes back."""
    from model.workflow.write_submission import needs_a_look, write_submission

    with opened(path) as workspace:
        written = write_submission(workspace, period_of(workspace, period_text), target, unit_code, fill)
    tell_findings_of(written.findings)
    if written.path is None:
        tell(sentence("entry.held_back"))
    else:
        click.echo(str(written.path))
        tell(f"校验码 {written.check_code}")
        tell(sentence("identity.not_authenticated"))
    click.get_current_context().exit(SOMETHING_TO_LOOK_AT if needs_a_look(written.findings) else DONE)


def tell_findings_of(findings: Sequence[Finding]) -> None:
    """A unit's findings by grade: what holds it back, what wants an explanation, what informs."""
    from model.finding import Severity

    for severity in Severity:
        for finding in findings:
            if finding.severity is severity:
                tell(f"[{sentence(f'severity.{severity}')}] {finding.indicator or ''} {say(finding)}")


@submission.command("read")
@click.argument("files", nargs=-1, required=True, type=PATH)
@with_passwords
@as_json
@click.pass_obj
def submission_read(path: Path | None, files: tuple[Path, ...], passwords: tuple[str, ...], wants_json: bool) -> None:
    """Read and check workbooks against the workspace's plan; stores nothing."""
    from model.submission.data import submission_to_data
    from model.workflow.receive_submission import read_one
    from model.workflow.show_plan import show_plan

    with opened(path) as workspace:
        tree = show_plan(workspace)
        submissions = [read_one(workspace, file, passwords) for file in files]
    if wants_json:
        show([submission_to_data(one, tree) for one in submissions])
    else:
        for one in submissions:
            click.echo(f"{one.file} {one.outcome.value} {len(one.rows)}")
            for finding in one.findings:
                click.echo(f"  {finding.cell or ''} {say(finding)}")
    tell(sentence("identity.not_authenticated"))
    clean = all(one.outcome.value == "accept" for one in submissions)
    click.get_current_context().exit(DONE if clean else SOMETHING_TO_LOOK_AT)


@cli.command(hidden=True)
def read_in_child() -> None:
    """What a bundled program starts itself with, to read files that could harm it (model.submission.guard)."""
    from model.submission.child import serve

    serve()


@submission.command("collect")
@click.argument("paths", nargs=-1, required=True, type=PATH)
@for_period
@click.option("--accept", type=click.Choice(["clean", "none"]), default="clean", help="What is taken at once.")
@click.option("--confirm-mapping", is_flag=True, help="Take forms of a former plan by the codes of the present one.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, help="Read in this many processes.")
@click.option("--scheduler", help="Read on a dask cluster: the address of its scheduler (tcp://host:8786).")
@with_passwords
@as_json
@click.pass_obj
def submission_collect(
    path: Path | None,
    paths: tuple[Path, ...],
    period_text: str | None,
    accept: str,
    confirm_mapping: bool,
    jobs: int,
    scheduler: str | None,
    passwords: tuple[str, ...],
    wants_json: bool,
) -> None:
    """Read workbooks, take what is clean, keep the rest for review."""
    from model.workflow.reading_executor import reading_executor
    from model.workflow.receive_submission import receive_each, received_to_data
    from model.workflow.show_plan import show_plan

    status = DONE
    with opened(path) as workspace, reading_executor(jobs, scheduler) as executor, one_list(wants_json) as show_one:
        tree, period = show_plan(workspace), period_of(workspace, period_text)
        asked = (workspace, paths, period, accept == "clean", told("收表"))
        for one in receive_each(*asked, executor=executor, passwords=passwords, confirm_mapping=confirm_mapping):
            show_one(lambda one=one: received_to_data(one, tree))  # type: ignore[misc]
            tell_received(one)
            status = max(status, status_of(one))
    click.get_current_context().exit(status)


def tell_received(one: Received) -> None:
    """What became of one workbook, in a line, and why where it was not kept."""
    state = one.submission.outcome.value
    tell(f"{one.submission.file} {state} 写入 {len(one.applied.changes)}，待核对 {len(one.proposals)}")
    for finding in one.submission.findings:
        if not one.kept or finding.code.startswith(("submission.", "identity.", "check_code.")):
            tell(f"  {say(finding)}")


def status_of(one: Received) -> int:
    """A collection's exit status by one workbook: a file that could not be opened weighs more than one that waits."""
    if not one.submission.sha256:
        return FILE_AT_FAULT
    return SOMETHING_TO_LOOK_AT if one.proposals or not one.kept else DONE


@cli.command("undo")
@click.argument("batch", required=False, default="")
@for_period
@as_json
@click.pass_obj
def undo(path: Path | None, batch: str, period_text: str | None, wants_json: bool) -> None:
    """Take a batch back, also days later: later edits survive and are listed. Without BATCH: what there is to undo."""
    from model.entry.data import entry_to_data
    from model.workflow.past_batches import ALL_THAT_CAN_BE_TAKEN_BACK, find_batch, list_batches, undo_batch

    with opened(path) as workspace:
        period = period_of(workspace, period_text)
        if not batch:
            list_past(list_batches(workspace, period, ALL_THAT_CAN_BE_TAKEN_BACK), wants_json)
            return
        undone = undo_batch(workspace, find_batch(workspace, period, batch))
    if wants_json:
        show(
            {
                "undone": [change.key.code for change in undone.applied.changes],
                "stayed": [
                    {"indicator": one.key.code, "unit": one.key.unit, "written": entry_to_data(one.before)}
                    for one in undone.refused
                ],
            }
        )
    for one in undone.refused:
        tell(f"未撤销（之后又改过）：{one.key.unit} {one.key.code}")
    tell(f"已撤销 {len(undone.applied.changes)} 处，{len(undone.refused)} 处之后又改过，保留后来的数")
    click.get_current_context().exit(SOMETHING_TO_LOOK_AT if undone.refused else DONE)


def list_past(batches: Sequence[Batch], wants_json: bool) -> None:
    """Batches, newest first: name, when, who, from what, how many changes and how many of them still stand."""
    rows = [
        {
            "batch": one.logged.name, "at": one.logged.at.isoformat(), "who": one.logged.who,
            "origin": one.logged.origin.value, "file": one.file, "units": list(one.units),
            "changes": len(one.logged.changes), "standing": one.standing, "kept": one.logged.kept,
        }
        for one in batches
    ]  # fmt: skip
    if wants_json:
        show(rows)
        return
    for row in rows:
        name, at = str(row["batch"]), str(row["at"])[:16]
        click.echo(f"{name[:26]} {at} {row['origin']} {row['standing']}/{row['changes']} {row['file']}")


@submission.command("review")
@for_period
@as_json
@click.pass_obj
def submission_review(path: Path | None, period_text: str | None, wants_json: bool) -> None:
    """What still has to be decided about the workbooks of a period."""
    from model.review.data import proposal_to_data
    from model.workflow.open_review import open_reviews

    with opened(path) as workspace:
        reviews = open_reviews(workspace, period_of(workspace, period_text))
    if wants_json:
        show(
            [
                {"file": one.submission.file, "sha256": one.submission.sha256,
                 "proposals": [proposal_to_data(proposal) for proposal in one.proposals]}
                for one in reviews
            ]
        )  # fmt: skip
    for one in reviews:
        tell(f"{one.submission.file} 待核对 {len(one.proposals)}")
    click.get_current_context().exit(SOMETHING_TO_LOOK_AT if reviews else DONE)


@submission.command("list")
@for_period
@as_json
@click.pass_obj
def submission_list(path: Path | None, period_text: str | None, wants_json: bool) -> None:
    """Who has reported: received, missing, late, sent back, in conflict."""
    from model.workflow.keep_calendar import dates_to_data, show_calendar
    from model.workflow.list_submissions import list_submissions, submission_to_data

    with opened(path) as workspace:
        period = period_of(workspace, period_text)
        listed = list_submissions(workspace, period)
        dates = show_calendar(workspace).dates(period)
    rows = [submission_to_data(one) for one in listed]
    if wants_json:
        show({"period": period.key, "dates": dates_to_data(dates), "units": rows})
    else:
        for row in rows:
            late = f" {row['timing']} +{row['days']}" if row["days"] else ""
            click.echo(f"{row['unit']} {row['name']} {row['state']}{late} {row['approval']}")
    settled = all(row["state"] == "received" for row in rows)
    click.get_current_context().exit(DONE if settled else SOMETHING_TO_LOOK_AT)


@submission.command("approve")
@click.argument("unit")
@for_period
@click.pass_obj
def submission_approve(path: Path | None, unit: str, period_text: str | None) -> None:
    """Approve what a unit reported."""
    from model.workflow.approval import approve

    with opened(path) as workspace:
        step = approve(workspace, unit, period_of(workspace, period_text))
    tell(f"已通过：{step.unit} {step.period} 第 {step.round} 次")


@submission.command("send-back")
@click.argument("unit")
@for_period
@click.option("--reason", required=True, help="Why, in words for the unit.")
@click.option("--kind", default="other", help="数据有误, 缺佐证, 口径不符, 说明无实质内容, 与上期矛盾, 其他.")
@click.option("--cell", "codes", multiple=True, help="Only this row; may be repeated. Without it: the whole form.")
@click.option("--out", "target", type=PATH, required=True, help="A file, or a folder that gets a name by rule.")
@click.pass_obj
def submission_send_back(
    path: Path | None, unit: str, period_text: str | None, reason: str, kind: str, codes: tuple[str, ...], target: Path
) -> None:
    """Write a workbook in which only those cells are open, the reasons beside them."""
    from model.entry.reason import Reason
    from model.workflow.send_back import read_kind, send_back

    about = read_kind(kind)
    reasons = [Reason(0, code, about, reason) for code in dict.fromkeys(codes) or ("",)]
    with opened(path) as workspace:
        sent = send_back(workspace, unit, period_of(workspace, period_text), reasons, target, told("退回"))
    click.echo(str(sent.path))
    tell(f"已退回：{unit} 第 {sent.step.round} 次，{len(reasons)} 条意见；请交回第 {sent.step.round + 1} 次")


@submission.command("arrived")
@click.argument("unit")
@for_period
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), required=True, help="The day on which it really came.")
@click.option("--reason", required=True, help="Why, for the log.")
@click.pass_obj
def submission_arrived(path: Path | None, unit: str, period_text: str | None, day: Any, reason: str) -> None:
    """Correct the day on which a unit's submission came: signed in time, the disk came late."""
    from model.workflow.approval import correct_arrival

    with opened(path) as workspace:
        correct_arrival(workspace, unit, period_of(workspace, period_text), day.date(), reason)
    tell(f"已更正：{unit} 收到时间 {day.date()}")


@submission.command("chase")
@for_period
@click.option("--out", "target", type=PATH, required=True, help="FILE.xlsx for a table, FILE.docx for a notice.")
@click.pass_obj
def submission_chase(path: Path | None, period_text: str | None, target: Path) -> None:
    """Who has not reported, who came late, who has not returned what was sent back (催报单)."""
    from model.workflow.chase_units import write_chase_list

    with opened(path) as workspace:
        chase = write_chase_list(workspace, period_of(workspace, period_text), target)
    click.echo(str(target))
    tell(f"催报 {len(chase.rows)} 家，应报 {chase.expected} 家")


@submission.command("reasons")
@for_period
@click.option("--unit", "unit_code", help="Whose; the workspace's own unit by default.")
@as_json
@click.pass_obj
def submission_reasons(path: Path | None, period_text: str | None, unit_code: str | None, wants_json: bool) -> None:
    """What was sent back and why, all rounds, oldest first."""
    from model.entry.reason import reasons_to_data
    from model.workflow.asked_again import asked_again
    from model.workflow.show_plan import own_unit

    with opened(path) as workspace:
        unit, period = unit_code or own_unit(workspace).code, period_of(workspace, period_text)
        reasons = asked_again(workspace, unit, period).reasons
    if wants_json:
        show(reasons_to_data(reasons))
        return
    for one in reasons:
        click.echo(f"{one.round} {one.code or '—'} {say(ModelError(f'reason.{one.kind.value}'))}：{one.text}")


@cli.command()
@for_period
@click.option("--unit", "parent", help="The unit whose children are added up; the workspace's own by default.")
@as_of_day
@as_json
@click.pass_obj
def consolidate(
    path: Path | None, period_text: str | None, parent: str | None, as_of_text: str | None, wants_json: bool
) -> None:
    """Totals with their lineage."""
    from model.consolidation.data import consolidated_to_json, total_in_words
    from model.workflow.consolidate_period import consolidate_period

    with opened(path, as_of_text) as workspace:
        result = consolidate_period(workspace, period_of(workspace, period_text), parent)
    if wants_json:
        for piece in consolidated_to_json(result):
            click.echo(piece.encode(), nl=False)
    else:
        names = {unit.code: unit.name for unit in result.units}
        for one in result.indicators:
            click.echo(f"{one.code} {one.name} {total_in_words(one, names)}")
        for finding in result.findings:
            tell(f"{finding.indicator} {say(finding)}")
    complete = all(unit.standing.value == "received" for unit in result.units)
    click.get_current_context().exit(DONE if complete else SOMETHING_TO_LOOK_AT)


@cli.group()
def lamp() -> None:
    """Lamps: the schemes that light them, the one in use, what people add to the figures."""


def options_of(texts: tuple[str, ...]) -> dict[str, str]:
    """CHOICE=OPTION pairs."""
    return {choice: option for choice, _, option in (text.partition("=") for text in texts)}


with_options = click.option("--option", "options", multiple=True, help="CHOICE=OPTION: settles what a text left open.")


@lamp.command("list")
@as_json
@click.pass_obj
def lamp_list(path: Path | None, wants_json: bool) -> None:
    """Every scheme with its source, its choices and which one is in use."""
    from model.progress.scheme_data import scheme_to_data
    from model.workflow.choose_lamps import list_schemes
    from model.workflow.lamp_in_use import board_in_use, scheme_in_use

    with opened(path) as workspace:
        schemes, board = list_schemes(workspace), board_in_use(workspace)
        used = {scheme_in_use(workspace).key, board.key if board is not None else ""}
    if wants_json:
        show([{**scheme_to_data(one), "own": one.own, "in_use": one.key in used} for one in schemes.values()])
        return
    for one in schemes.values():
        click.echo(f"{'*' if one.key in used else ' '} {one.key} {one.word()}")


@lamp.command("show")
@click.argument("name")
@with_options
@click.pass_obj
def lamp_show(path: Path | None, name: str, options: tuple[str, ...]) -> None:
    """One scheme in words: its rules from the first that is tried, its choices, its source."""
    from model.progress.scheme_words import choice_words, scheme_lines
    from model.workflow.choose_lamps import find_scheme

    with opened(path) as workspace:
        scheme = find_scheme(workspace, name, options_of(options))
    click.echo(f"{scheme.word()}　{scheme.source}")
    click.echo(scheme.note[0])
    for line in scheme_lines(scheme):
        click.echo(f"  {line}")
    for choice in scheme.choices:
        click.echo(f"{choice.key}：{choice_words(choice)}（{'、'.join(option.key for option in choice.options)}）")


@lamp.command("use")
@click.argument("name")
@with_options
@click.pass_obj
def lamp_use(path: Path | None, name: str, options: tuple[str, ...]) -> None:
    """Light lamps by this scheme from now on; one that ranks units gives them plates. "none" gives no plates."""
    from model.workflow.choose_lamps import find_scheme, use_no_board, use_scheme

    with opened(path) as workspace:
        if name == "none":
            use_no_board(workspace)
            return
        scheme = find_scheme(workspace, name, options_of(options))
        use_scheme(workspace, scheme)
    tell(f"已采用亮灯方案：{scheme.word()}")


@lamp.command("preview")
@click.argument("name")
@for_period
@with_options
@as_json
@click.pass_obj
def lamp_preview(
    path: Path | None, name: str, period_text: str | None, options: tuple[str, ...], wants_json: bool
) -> None:
    """What a scheme would change in a period; changes nothing."""
    from model.workflow.choose_lamps import find_scheme, preview_of
    from model.workflow.consolidate_period import consolidate_period

    with opened(path) as workspace:
        period, scheme = period_of(workspace, period_text), find_scheme(workspace, name, options_of(options))
        present = consolidate_period(workspace, period)
        preview = preview_of(present, consolidate_period(workspace, period, scheme=scheme))
    counts = {
        when: {one.key: {"word": one.word(), "count": count} for one, count in tallied.items()}
        for when, tallied in (("before", preview.before), ("after", preview.after))
    }
    changed = [{"indicator": code, "before": now.key, "after": then.key} for code, now, then in preview.changed]
    if wants_json:
        show({"scheme": scheme.key, "period": period.key, **counts, "changed": changed})
        return
    for when, label in (("before", "现在"), ("after", "采用后")):
        click.echo(f"{label}　" + "　".join(f"{one['word']} {one['count']}" for one in counts[when].values()))
    click.echo(f"变化 {len(changed)} 项")


@lamp.command("load")
@click.argument("file", type=PATH)
@click.pass_obj
def lamp_load(path: Path | None, file: Path) -> None:
    """Keep a scheme of one's own from a file (.json); `lamp export` writes one to begin with."""
    from model.workflow.choose_lamps import load_scheme

    with opened(path) as workspace:
        scheme = load_scheme(workspace, file)
    tell(f"已载入亮灯方案：{scheme.key} {scheme.word()}")


@lamp.command("export")
@click.argument("file", type=PATH)
@click.option("--name", help="Which scheme; the one in use by default.")
@click.pass_obj
def lamp_export(path: Path | None, file: Path, name: str | None) -> None:
    """Write a scheme as data (.json)."""
    from model.workflow.choose_lamps import export_scheme, find_scheme
    from model.workflow.lamp_in_use import scheme_in_use

    with opened(path) as workspace:
        click.echo(str(export_scheme(find_scheme(workspace, name) if name else scheme_in_use(workspace), file)))


@lamp.command("drop")
@click.argument("name")
@click.pass_obj
def lamp_drop(path: Path | None, name: str) -> None:
    """Forget a scheme of one's own."""
    from model.workflow.choose_lamps import drop_scheme

    with opened(path) as workspace:
        drop_scheme(workspace, name)


@lamp.command("mark")
@click.argument("code")
@click.argument("mark")
@click.option("--unit", "unit_code", help="Whose indicator; the workspace's own unit by default.")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="From which day it holds; today by default.")
@click.option("--note", default="", help="By which paper.")
@click.option("--withdraw", is_flag=True, help="Take it back.")
@click.pass_obj
def lamp_mark(
    path: Path | None, code: str, mark: str, unit_code: str | None, day: Any, note: str, withdraw: bool
) -> None:
    """Put down what no figure says of an indicator: accepted (验收), adjusted (调整), poor (质量较差), excused."""
    from model.workflow.judge_progress import mark_indicator
    from model.workflow.show_plan import own_unit

    with opened(path) as workspace:
        since = None if withdraw else day.date() if day else date.today()
        mark_indicator(workspace, unit_code or own_unit(workspace).code, code, mark, since, note)


@cli.group()
def progress() -> None:
    """How progress of each indicator is expected."""


@progress.group("curve")
def progress_curve() -> None:
    """Progress curves."""


@progress_curve.command("set")
@click.argument("code")
@click.argument("curve")
@for_period
@click.pass_obj
def progress_curve_set(path: Path | None, code: str, curve: str, period_text: str | None) -> None:
    """CURVE: linear, step, keep_level, "Q1 50%、Q2 80%、Q3 100%", "table 03-31 20%、12-31 100%", default.

    "，自 03-01 起" behind it says when work should begin. With --period the plan that held then is meant.
    """
    from model.plan.curve import curve_from_text, curve_text
    from model.workflow.set_curve import set_curve
    from model.workflow.show_plan import show_plan

    with opened(path) as workspace:
        period = period_of(workspace, period_text) if period_text is not None else None
        year = show_plan(workspace, period).year
        wanted = None if curve == "default" else curve_from_text(curve, year)
        one = set_curve(workspace, code, wanted, period)
    tell(f"{code} {one.name}：{curve_text(one.curve) if one.curve else '按指标类型'}")


@progress_curve.command("list")
@for_period
@as_json
@click.pass_obj
def progress_curve_list(path: Path | None, period_text: str | None, wants_json: bool) -> None:
    """Every indicator with its curve and what is expected at the end of the period."""
    from model.plan.curve import SHAPE_WORDS, curve_text, curve_to_data
    from model.progress.schedule import expected_progress
    from model.workflow.set_curve import list_curves

    with opened(path) as workspace:
        period = period_of(workspace, period_text)
        curves = list_curves(workspace, period)
    rows = []
    for one in curves:
        expected = expected_progress(one.indicator, period.end)
        curve = one.indicator.curve
        rows.append(
            {
                "indicator": one.indicator.code, "name": one.indicator.name, "shape": one.shape.value,
                "own": one.is_own, "curve": curve and curve_to_data(curve),
                "expected_progress": None if expected is None else f"{expected.normalize():f}",
            }
        )  # fmt: skip
        if not wants_json:
            click.echo(f"{one.indicator.code} {curve_text(curve) if curve else SHAPE_WORDS[one.shape]}")
    if wants_json:
        show(rows)


@cli.group(invoke_without_command=True)
@for_period
@click.option("--scheme", "name", help="By which scheme; the one in use by default.")
@click.option("--unit", "parent", help="The unit whose children are scored; the workspace's own by default.")
@click.option(
    "--suppose", "suppositions", multiple=True, help="UNIT:INDICATOR=NUMBER: what would be if; stored nowhere."
)
@as_json
@click.pass_context
def score(
    context: click.Context,
    period_text: str | None,
    name: str | None,
    parent: str | None,
    suppositions: tuple[str, ...],
    wants_json: bool,
) -> None:
    """Scores of a period with their workings: each line its arithmetic."""
    if context.invoked_subcommand is not None:
        return
    from model.workflow.score_units import find_score_scheme, score_units, scores_to_data

    with opened(context.obj) as workspace:
        period = period_of(workspace, period_text)
        scheme = find_score_scheme(workspace, name) if name else None
        table = score_units(workspace, period, scheme, parent, supposed_of(suppositions))
    if wants_json:
        show(scores_to_data(table))
        return
    for one in table.scores:
        total = "—" if one.total is None else f"{one.total:f}"
        click.echo(f"{one.rank or '—'} {table.units[one.unit].name} {total}　{one.words()}")


def supposed_of(texts: tuple[str, ...]) -> dict[tuple[str, str], Any]:
    """UNIT:INDICATOR=NUMBER, each. UsageError "score.suppose_unreadable"."""
    from decimal import Decimal, InvalidOperation

    supposed = {}
    for text in texts:
        place, _, number = text.partition("=")
        unit, _, code = place.partition(":")
        try:
            supposed[unit, code] = Decimal(number)
        except InvalidOperation:
            raise UsageError("score.suppose_unreadable", text=text) from None
        if not unit or not code or not supposed[unit, code].is_finite():
            raise UsageError("score.suppose_unreadable", text=text)
    return supposed


@score.command("schemes")
@as_json
@click.pass_context
def score_schemes(context: click.Context, wants_json: bool) -> None:
    """Every scoring scheme and which one is in use."""
    from model.progress.score_scheme import score_scheme_to_data
    from model.workflow.score_units import list_score_schemes, score_scheme_in_use

    with opened(context.obj) as workspace:
        schemes, used = list_score_schemes(workspace), score_scheme_in_use(workspace).key
    if wants_json:
        show([{**score_scheme_to_data(one), "in_use": one.key == used} for one in schemes.values()])
        return
    for one in schemes.values():
        click.echo(f"{'*' if one.key == used else ' '} {one.key} {one.word()}")


@score.command("use")
@click.argument("name")
@click.pass_context
def score_use(context: click.Context, name: str) -> None:
    """Score by this scheme from now on."""
    from model.workflow.score_units import use_score_scheme

    with opened(context.obj) as workspace:
        tell(f"已采用计分办法：{use_score_scheme(workspace, name).word()}")


@score.command("load")
@click.argument("file", type=PATH)
@click.pass_context
def score_load(context: click.Context, file: Path) -> None:
    """Keep a scoring scheme of one's own from a file (.json); `score export` writes one to begin with."""
    from model.workflow.score_units import load_score_scheme

    with opened(context.obj) as workspace:
        scheme = load_score_scheme(workspace, file)
    tell(f"已载入计分办法：{scheme.key} {scheme.word()}")


@score.command("export")
@click.argument("file", type=PATH)
@click.option("--name", help="Which scheme; the one in use by default.")
@click.pass_context
def score_export(context: click.Context, file: Path, name: str | None) -> None:
    """Write a scoring scheme as data (.json)."""
    from model.workflow.score_units import export_score_scheme, find_score_scheme, score_scheme_in_use

    with opened(context.obj) as workspace:
        scheme = find_score_scheme(workspace, name) if name else score_scheme_in_use(workspace)
        click.echo(str(export_score_scheme(scheme, file)))


@score.command("mark")
@click.argument("unit")
@click.argument("rule")
@for_period
@click.option("--times", type=int, default=1, help="How often it counts; 0 takes it back.")
@click.option("--note", default="", help="Why.")
@click.pass_context
def score_mark(context: click.Context, unit: str, rule: str, period_text: str | None, times: int, note: str) -> None:
    """Put down what a person counts for a unit in a period: veto, bonus, no_substance, ... by the scheme in use."""
    from decimal import Decimal

    from model.workflow.score_units import mark_score

    with opened(context.obj) as workspace:
        mark_score(workspace, unit, period_of(workspace, period_text), rule, Decimal(times), note)


@cli.command("method")
@click.argument("code", required=False)
@click.option("--over-units", help="sum, mean, weighted_mean, max, min, latest, every, lead, union, none.")
@click.option("--over-time", help="cumulative, sum, last, average.")
@click.option("--weight-by", help="The indicator that weighs a weighted mean; allocations otherwise.")
@click.option("--reset", is_flag=True, help="Let the usual method hold again.")
@as_json
@click.pass_obj
def method(
    path: Path | None,
    code: str | None,
    over_units: str | None,
    over_time: str | None,
    weight_by: str | None,
    reset: bool,
    wants_json: bool,
) -> None:
    """How indicators are added up, over units and over the periods of a year: show them, or set that of CODE."""
    from model.workflow.consolidation_rules import reset_rule, rule_to_data, set_rule, show_rules

    with opened(path) as workspace:
        if code and reset:
            reset_rule(workspace, code)
        elif code and (over_units or over_time or weight_by):
            set_rule(workspace, code, over_units, over_time, weight_by)
        rules = show_rules(workspace)
    rows = [rule_to_data(*rule) for one, rule in rules.items() if code in (None, one)]
    if wants_json:
        show(rows)
        return
    for row in rows:
        weight = f" ({row['weight_by']})" if row["weight_by"] else ""
        click.echo(f"{row['code']} {row['name']} {row['over_units']} {row['over_time']}{weight}")


@cli.group()
def report() -> None:
    """Documents that go up and out."""


@report.command("summary")
@for_period
@click.option("--out", "target", type=PATH, required=True, help="The workbook to write.")
@click.option("--unit", "parent", help="The unit whose children are added up; the workspace's own by default.")
@as_of_day
@click.pass_obj
def report_summary(
    path: Path | None, period_text: str | None, target: Path, parent: str | None, as_of_text: str | None
) -> None:
    """The summary table of a period."""
    from model.workflow.publish_report import publish_summary

    with opened(path, as_of_text) as workspace:
        click.echo(str(publish_summary(workspace, period_of(workspace, period_text), target, parent)))


@report.command("bulletin")
@for_period
@click.option("--out", "target", type=PATH, required=True, help="FILE.docx or FILE.pdf.")
@click.option("--unit", "parent", help="The unit whose children are reported on; the workspace's own by default.")
@click.option("--recipients", help="主送")
@click.option("--copies", help="抄送")
@click.option("--issuer", help="发文机关; the unit that adds up by default.")
@click.option("--number", help="发文字号")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="成文日期; the day of the data by default.")
@click.option("--praised", type=int, help="How many units are praised by name.")
@click.option("--lagging", type=int, help="How many units are named as lagging.")
@click.option("--section", "sections", multiple=True, help="Only this section; may be repeated.")
@as_of_day
@click.pass_obj
def report_bulletin(
    path: Path | None,
    /,
    period_text: str | None,
    target: Path,
    parent: str | None,
    as_of_text: str | None,
    **chosen: Any,
) -> None:
    """The bulletin of a period, written and read back at once. What is not given is as it was chosen last."""
    from model.workflow.check_report import check_report
    from model.workflow.choose_bulletin import choose
    from model.workflow.publish_bulletin import bulletin_settings, publish_bulletin
    from model.workflow.refuse_ending import refuse_other_ending

    refuse_other_ending(target, ".docx", ".pdf")
    with opened(path, as_of_text) as workspace:
        period = period_of(workspace, period_text)
        settings = choose(bulletin_settings(workspace), **chosen)
        if target.suffix.lower() == ".pdf":
            steady_pdf()
            from gui.report.pdf import publish_pdf

            click.echo(str(publish_pdf(workspace, period, target, parent, settings)))
            return
        click.echo(str(publish_bulletin(workspace, period, target, parent, settings)))
        tell_check(check_report(workspace, target, period, parent))


@report.command("check")
@click.argument("file", type=PATH)
@for_period
@click.option("--unit", "parent", help="The unit that the report is about; as the file says by default.")
@as_of_day
@as_json
@click.pass_obj
def report_check(
    path: Path | None, file: Path, period_text: str | None, parent: str | None, as_of_text: str | None, wants_json: bool
) -> None:
    """Read a finished bulletin (.docx) or summary (.xlsx) back and hold every numeral against the data."""
    from model.workflow.check_report import check_report, check_to_data

    with opened(path, as_of_text) as workspace:
        check = check_report(workspace, file, period_of(workspace, period_text), parent)
    if wants_json:
        show(check_to_data(check))
    tell_check(check)


def tell_check(check: ReportCheck) -> None:
    """What a check found, and the exit status that says so."""
    tell(
        f"{check.file}：{check.numerals} 个数，有出处 {check.sourced} 个，{'全部相符' if check.is_sound else '有不符'}"
    )
    tell_findings(check.findings)


@cli.group()
def workspace() -> None:
    """The data file itself: check it, copy it, bring a copy back."""


@workspace.command("check")
@as_json
@click.pass_obj
def workspace_check(path: Path | None, wants_json: bool) -> None:
    """Read the whole file and hold every entry against the change log."""
    from model.workflow.keep_safe import check_to_data, check_workspace

    with opened(path) as workspace:
        check = check_workspace(workspace)
    if wants_json:
        show(check_to_data(check))
    tell(f"填报项 {check.entries}，修改记录 {check.changes}：{'完好' if check.is_sound else '有问题'}")
    for trouble in check.damage:
        tell(trouble)
    for key in check.unexplained:
        tell(f"{key.period} {key.unit} {key.code} 与修改记录不符")
    click.get_current_context().exit(DONE if check.is_sound else SOMETHING_TO_LOOK_AT)


@workspace.command("diagnose")
@click.option("--out", "target", type=PATH, required=True, help="The file to write.")
@click.pass_obj
def workspace_diagnose(path: Path | None, target: Path) -> None:
    """A file for whoever maintains the program: versions, counts and faults, no values."""
    from model.workflow.diagnose import write_diagnosis

    with opened(path) as workspace:
        click.echo(str(write_diagnosis(workspace, target)))


@cli.command()
@click.option("--out", "target", type=PATH, help="The copy; by default a dated file in 备份 beside the workspace.")
@click.pass_obj
def backup(path: Path | None, target: Path | None) -> None:
    """Copy the workspace, complete and checked."""
    from model.workflow.keep_safe import back_up

    with opened(path) as workspace:
        click.echo(str(back_up(workspace, target)))


@cli.command()
@click.argument("file", type=PATH)
@click.pass_obj
def restore(path: Path | None, file: Path) -> None:
    """Put a backup in the place of the workspace; what stood there is kept under another name."""
    from model.workflow.keep_safe import restore as put_back
    from model.workflow.workspace import default_path

    kept = put_back(file, path or default_path())
    tell(f"已恢复：{file}" + (f"；原来的数据文件改名为 {kept}" if kept else ""))


@cli.command()
@as_json
@click.pass_obj
def history(path: Path | None, wants_json: bool) -> None:
    """Every change of an entry: when, who, from where, before and after."""
    from model.workflow.list_entries import history as changes
    from model.workflow.list_entries import logged_to_data

    with opened(path) as workspace:
        rows = [logged_to_data(one) for one in changes(workspace)]
    if wants_json:
        show(rows)
        return
    for row in rows:
        click.echo(f"{row['at']} {row['who']} {row['origin']} {row['unit']} {row['indicator']} {row['period']}")


@cli.command()
@click.option("--out", "folder", type=PATH, required=True, help="The folder to fill.")
@click.pass_obj
def sample(path: Path | None, folder: Path) -> None:
    """The whole round trip on the bundled plan, with sample data, workbooks, totals and pictures."""
    from model.workflow.make_sample import make_sample

    made = make_sample(folder, told("样例"))
    try:
        from gui.screenshots import take_screenshots
    except ImportError as error:
        tell(f"没有截图：{error}。apt install {QT_LIBRARIES}")
    else:
        take_screenshots(folder / "screenshots", made.workspace)
    for one in made.files:
        click.echo(str(one))


def speak_utf8() -> None:
    """Start anew in UTF-8 under a locale that cannot say Chinese: arguments and names of files would be lost."""
    try:
        "要点".encode(sys.getfilesystemencoding())
    except UnicodeEncodeError:
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.argv])


if __name__ == "__main__":
    speak_utf8()
    cli(prog_name="main.py")
