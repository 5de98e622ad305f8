"""Prints HTML as PDF/UA-1 with WeasyPrint, one document after another, until its input ends.

A message, either way, is a list of byte strings: their number, then for each its length and its bytes; numbers are
four bytes, big-endian. The first byte string is JSON, the others are what it names.

  at the start   out  {"version": "70.0"}, or {"missing": why WeasyPrint cannot be loaded}
  a document     in   {"html": text, "stylesheets": [text], "resources": [name], "fit": null or
                       {"pages": number, "before": id or null, "stylesheets": [text]}}, then the bytes of each
                       resource
                 out  {"problems": []} and the PDF, or {"problems": [text]} alone
"""

import json
import logging
import os
import re
import resource
import struct
import sys
from urllib.parse import unquote

# Untrusted text must not take the machine's memory: a document that needs more than this fails.
MEMORY = 2 * 1024**3

# Warnings that are none: one style sheet serves screen and paper, and these rules and properties are about screens.
# WeasyPrint leaves them out, and paper looks the same.
SCREEN_ONLY = re.compile(
    r"(Expected a media type, got|Invalid media type) '(?!.*\bprint\b)"
    r"[^']*\((prefers-|forced-colors|((min|max)-)?(width|height)|hover|pointer)"
    r'|Ignored `(accent-color|forced-color-adjust|print-color-adjust|text-wrap|touch-action):.*unknown property'
    r"|Invalid or unsupported selector, '[^',]*::(backdrop|file-selector-button|placeholder|selection) ?'",
    re.DOTALL)

TYPES = {
    'css': 'text/css',
    'jpg': 'image/jpeg',
    'otf': 'font/otf',
    'png': 'image/png',
    'svg': 'image/svg+xml',
    'ttf': 'font/ttf',
    'woff2': 'font/woff2',
}

SVG = '{http://www.w3.org/2000/svg}'

INPUT = sys.stdin.buffer
# Libraries may print: what they print goes to the errors, so that only messages travel over the output.
OUTPUT = os.fdopen(os.dup(1), 'wb')
os.dup2(2, 1)


def receive():
    """The next message as a list of byte strings, or None at the end of the input."""
    head = INPUT.read(4)
    if len(head) < 4:
        return None
    return [INPUT.read(struct.unpack('>I', INPUT.read(4))[0]) for _ in range(struct.unpack('>I', head)[0])]


def send(header, *parts):
    parts = (json.dumps(header).encode(), *parts)
    OUTPUT.write(struct.pack('>I', len(parts)))
    for part in parts:
        OUTPUT.write(struct.pack('>I', len(part)))
        OUTPUT.write(part)
    OUTPUT.flush()


try:
    import weasyprint
    from weasyprint.css.counters import CounterStyle
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher, URLFetcherResponse
except (ImportError, OSError) as error:  # OSError: Pango's libraries are not there.
    send({'missing': str(error)})
    sys.exit()


class GivenResources(URLFetcher):
    """Answers `kring:NAME` with the bytes that came with the document, and refuses every other address."""

    def __init__(self, resources, problems):
        super().__init__(fail_on_errors=False)
        self.resources = resources
        self.problems = problems

    def fetch(self, url, headers=None):
        scheme, _, name = url.partition(':')
        name = unquote(name)
        if scheme != 'kring' or name not in self.resources:
            # Noted here as well: not every place in WeasyPrint that fetches says so when it fails.
            self.problems.append(f'Refused to fetch {url[:200]}')
            raise ValueError('not a resource of this document')
        kind = TYPES.get(name.rpartition('.')[2], 'application/octet-stream')
        return URLFetcherResponse(url, self.resources[name], {'Content-Type': kind})


class Complaints(logging.Handler):
    """Collects what WeasyPrint warns of: it goes on after an error, and would print a page with a hole in it."""

    def __init__(self, problems):
        super().__init__(logging.WARNING)
        self.problems = problems

    def emit(self, record):
        message = record.getMessage()
        if not SCREEN_ONLY.match(message):
            self.problems.append(message)


def outermost_drawings(element):
    for child in element:
        if child.tag == SVG + 'svg':
            yield child
        else:
            yield from outermost_drawings(child)


def print_document(request, resources, problems):
    """The PDF's bytes. Nothing is kept for the next document: no font, no style, no resource."""
    fetcher = GivenResources(resources, problems)
    fonts = FontConfiguration()
    counters = CounterStyle()

    def laid_out(texts):
        stylesheets = [
            weasyprint.CSS(string=text, url_fetcher=fetcher, font_config=fonts, counter_style=counters)
            for text in texts
        ]
        return html.render(
            font_config=fonts, counter_style=counters, stylesheets=stylesheets, pdf_variant='pdf/ua-1')

    html = weasyprint.HTML(string=request['html'], url_fetcher=fetcher)
    # PDF/UA asks for these as well, and WeasyPrint prints without them in silence.
    if not (html.etree_element.findtext('head/title') or '').strip():
        problems.append('The document has no title: <title> is missing')
    for drawing in outermost_drawings(html.etree_element):
        if drawing.get('aria-hidden') != 'true' and not (drawing.findtext(SVG + 'title') or '').strip():
            problems.append('A drawing has no alternative text: <svg> without <title>')
    document = laid_out(request['stylesheets'])
    fit = request.get('fit')
    if fit and length(document, fit) > fit['pages']:
        document = fitted(document, fit, lambda sheet: laid_out(request['stylesheets'] + [sheet]))
    return document.write_pdf(pdf_variant='pdf/ua-1', finisher=pass_over_decoration)


def fitted(document, fit, laid_out):
    """The document with the first style sheet that makes it short enough, or with the one that makes it shortest. Each is
    denser than the one before it, so that half of them need not be tried."""
    low, high = 0, len(fit['stylesheets'])
    tried = {}
    while low < high:
        middle = (low + high) // 2
        tried[middle] = laid_out(fit['stylesheets'][middle])
        if length(tried[middle], fit) <= fit['pages']:
            high = middle
        else:
            low = middle + 1
    if high in tried:
        return tried[high]
    return min([document, *tried.values()], key=lambda one: length(one, fit))


def length(document, fit):
    """How many pages there are before the element that the fit ends at, or in all."""
    found = (number for number, page in enumerate(document.pages) if fit.get('before') in page.anchors)
    return next(found, len(document.pages))


def pass_over_decoration(document, pdf):
    """Makes no figure of a drawing that is hidden from screen readers: a figure needs an alternative text."""
    for item in pdf.objects:
        if isinstance(item, dict) and item.get('S') == '/Figure' and 'Alt' not in item:
            item['S'] = '/NonStruct'


def main():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    logger = logging.getLogger('weasyprint')
    send({'version': weasyprint.__version__})
    while message := receive():
        request = json.loads(message[0])
        problems = []
        complaints = Complaints(problems)
        logger.addHandler(complaints)
        try:
            pdf = print_document(request, dict(zip(request['resources'], message[1:])), problems)
        except Exception as error:
            problems.append(f'{type(error).__name__}: {error}')
        finally:
            logger.removeHandler(complaints)
        if problems:
            send({'problems': problems})
        else:
            send({'problems': []}, pdf)


main()
