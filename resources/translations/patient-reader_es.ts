<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Caché</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>An offline reader of patient-education articles. It does not replace advice from a care team.</source>
        <translation>Un lector sin conexión de artículos educativos para pacientes. No reemplaza los consejos de un equipo de atención.</translation>
    </message>
    <message>
        <source>The program: MIT license. Its own articles: CC BY 4.0.</source>
        <translation>El programa: licencia MIT. Sus propios artículos: CC BY 4.0.</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Colecciones</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>Hecho con</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Patient Reader</source>
        <translation>Acerca de Patient Reader</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Abrir la carpeta de datos</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Bring in &amp;WordPress posts…</source>
        <translation>Traer entradas de &amp;WordPress…</translation>
    </message>
    <message>
        <source>Bring in a &amp;folder of articles…</source>
        <translation>Traer una &amp;carpeta de artículos…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Search all articles</source>
        <translation>Buscar en &amp;todos los artículos</translation>
    </message>
    <message>
        <source>&amp;Find in this article…</source>
        <translation>&amp;Buscar en este artículo…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Buscar &amp;siguiente</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Buscar &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texto más &amp;pequeño</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Texto &amp;normal</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Pantalla c&amp;ompleta</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>A&amp;delante</translation>
    </message>
    <message>
        <source>First &amp;page</source>
        <translation>Página de &amp;inicio</translation>
    </message>
    <message>
        <source>&amp;Next article in the list</source>
        <translation>Artículo &amp;siguiente de la lista</translation>
    </message>
    <message>
        <source>P&amp;revious article in the list</source>
        <translation>Artículo a&amp;nterior de la lista</translation>
    </message>
    <message>
        <source>Colors as the s&amp;ystem has them</source>
        <translation>Colores del &amp;sistema</translation>
    </message>
    <message>
        <source>L&amp;ight colors</source>
        <translation>Colores &amp;claros</translation>
    </message>
    <message>
        <source>&amp;Dark colors</source>
        <translation>Colores &amp;oscuros</translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>Text size and colors</source>
        <translation>Tamaño del texto y colores</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Next p&amp;art of the window</source>
        <translation>Parte si&amp;guiente de la ventana</translation>
    </message>
    <message>
        <source>Previous part of the &amp;window</source>
        <translation>Parte anterior de la &amp;ventana</translation>
    </message>
    <message>
        <source>&amp;About Patient Reader</source>
        <translation>&amp;Acerca de Patient Reader</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Alto contraste</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Other languages</source>
        <translation>Otros idiomas</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Página de inicio</translation>
    </message>
    <message>
        <source>Text size and colors</source>
        <translation>Tamaño del texto y colores</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Buscar en este artículo</translation>
    </message>
    <message>
        <source>Read this in {language}</source>
        <translation>Leer esto en {language}</translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>The page cannot be shown. Choose another article.</source>
        <translation>La página no se puede mostrar. Elija otro artículo.</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Reading the articles</source>
        <translation>Leyendo los artículos</translation>
    </message>
    <message>
        <source>Getting search ready</source>
        <translation>Preparando la búsqueda</translation>
    </message>
    <message>
        <source>Not everything was made ready: search may miss some articles.</source>
        <translation>No todo quedó listo: puede que la búsqueda no encuentre algunos artículos.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>In {language}</source>
        <translation>En {language}</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Línea {line}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
</context>
<context>
    <name>ExternalLinks</name>
    <message>
        <source>Open a web page?</source>
        <translation>¿Abrir una página web?</translation>
    </message>
    <message>
        <source>This link leads out of Patient Reader. It opens in your web browser and needs the internet.</source>
        <translation>Este enlace lo lleva fuera de Patient Reader. Se abre en su navegador y necesita internet.</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarse aquí</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} de {total}</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>No está en esta página</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Buscar en este artículo</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Resultado siguiente</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Language of the program</source>
        <translation>Idioma del programa</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>Idioma: {language}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Bring articles in</source>
        <translation>Traer artículos</translation>
    </message>
    <message>
        <source>Articles to bring in</source>
        <translation>Artículos que se van a traer</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Traer</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Brings it up to date</source>
        <translation>Se va a actualizar</translation>
    </message>
    <message>
        <source>Already here, unchanged</source>
        <translation>Ya está aquí, sin cambios</translation>
    </message>
    <message>
        <source>Edited here: check the box to replace it (a copy is kept)</source>
        <translation>Editado aquí: marque la casilla para reemplazarlo (se guarda una copia)</translation>
    </message>
    <message>
        <source>Cannot be brought in</source>
        <translation>No se puede traer</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Choose WordPress posts</source>
        <translation>Elegir entradas de WordPress</translation>
    </message>
    <message>
        <source>WordPress posts (*.json *.txt)</source>
        <translation>Entradas de WordPress (*.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose a folder of articles</source>
        <translation>Elegir una carpeta de artículos</translation>
    </message>
    <message>
        <source>Bringing articles in</source>
        <translation>Trayendo artículos</translation>
    </message>
    <message>
        <source>Nothing had to be brought in.</source>
        <translation>No había nada que traer.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) brought in.</source>
        <translation>
            <numerusform>Se trajo %n artículo.</numerusform>
            <numerusform>Se trajeron %n artículos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the first</source>
        <translation>Mostrar el primero</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>Se deshizo la importación.</translation>
    </message>
    <message>
        <source>Stopped. What was brought in until then stays; import again for the rest.</source>
        <translation>Se detuvo. Lo que ya se trajo se queda; repita el proceso para traer el resto.</translation>
    </message>
</context>
<context>
    <name>ListColumn</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no articles here yet</source>
        <translation>Aquí todavía no hay artículos</translation>
    </message>
    <message>
        <source>Choose another topic. Staff can bring articles in with the menu File.</source>
        <translation>Elija otro tema. El personal puede traer artículos con el menú Archivo.</translation>
    </message>
    <message>
        <source>Getting the articles ready</source>
        <translation>Preparando los artículos</translation>
    </message>
    <message>
        <source>This happens once and takes a moment.</source>
        <translation>Esto ocurre una sola vez y tarda un momento.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) for “{query}”</source>
        <translation>
            <numerusform>%n resultado para “{query}”</numerusform>
            <numerusform>%n resultados para “{query}”</numerusform>
        </translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”</source>
        <translation>No se encontró nada para “{query}”</translation>
    </message>
    <message>
        <source>You searched only in “{topic}”.</source>
        <translation>Buscó solo en “{topic}”.</translation>
    </message>
    <message>
        <source>Try another word, or choose a topic on the side.</source>
        <translation>Pruebe con otra palabra, o elija un tema de la lista de al lado.</translation>
    </message>
    <message>
        <source>Search is not ready</source>
        <translation>La búsqueda no está lista</translation>
    </message>
    <message>
        <source>Which one do you mean?</source>
        <translation>¿A cuál se refiere?</translation>
    </message>
    <message>
        <source>Showing results for “{query}”.</source>
        <translation>Se muestran resultados para “{query}”.</translation>
    </message>
    <message>
        <source>Search instead for “{query}”</source>
        <translation>Buscar “{query}” de todos modos</translation>
    </message>
    <message>
        <source>Did you mean this?</source>
        <translation>¿Quiso decir esto?</translation>
    </message>
    <message>
        <source>These topics may help:</source>
        <translation>Estos temas pueden ayudar:</translation>
    </message>
    <message>
        <source>Search in all articles</source>
        <translation>Buscar en todos los artículos</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search all articles</source>
        <translation>Buscar en todos los artículos</translation>
    </message>
    <message>
        <source>Type a word, a feeling, or a medicine</source>
        <translation>Escriba una palabra, un sentimiento o un medicamento</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
</context>
<context>
    <name>TopicModel</name>
    <message>
        <source>All articles</source>
        <translation>Todos los artículos</translation>
    </message>
    <message>
        <source>Files with problems</source>
        <translation>Archivos con problemas</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>{name}, {count}</source>
        <translation>{name}, {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Something went wrong: {reason}.</source>
        <translation>Algo salió mal: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Check that it exists and that you may open it.</source>
        <translation>No se puede leer {path}: {reason}. Compruebe que existe y que usted tiene permiso de lectura.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Check that the disk has room and that you may write there.</source>
        <translation>No se puede escribir en {path}: {reason}. Compruebe que hay espacio en el disco y que usted tiene permiso para escribir ahí.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be used: {reason}. Correct that line, or move the file away.</source>
        <translation>La configuración de {path} no se puede usar: {reason}. Corrija esa línea, o mueva el archivo a otro lugar.</translation>
    </message>
    <message>
        <source>The program&apos;s own files are missing ({path}). Install Patient Reader again.</source>
        <translation>Faltan archivos del propio programa ({path}). Instale Patient Reader de nuevo.</translation>
    </message>
    <message>
        <source>The collection {path} cannot be opened: {reason}. Correct its collection.toml.</source>
        <translation>La colección {path} no se puede abrir: {reason}. Corrija su collection.toml.</translation>
    </message>
    <message>
        <source>There is no article called {article}. The command “patient-reader list” shows them all.</source>
        <translation>No hay ningún artículo llamado {article}. El comando “patient-reader list” los muestra todos.</translation>
    </message>
    <message>
        <source>The article {article} cannot be shown: {reason}. Correct its file.</source>
        <translation>El artículo {article} no se puede mostrar: {reason}. Corrija su archivo.</translation>
    </message>
    <message>
        <source>Nothing could be brought in from {path}: {reason}.</source>
        <translation>No se pudo traer nada de {path}: {reason}.</translation>
    </message>
    <message>
        <source>Search is not available: {reason}. “patient-reader index --rebuild” makes the search index again.</source>
        <translation>La búsqueda no está disponible: {reason}. “patient-reader index --rebuild” vuelve a crear el índice de búsqueda.</translation>
    </message>
    <message>
        <source>Patient Reader is already open with the data folder {path}.</source>
        <translation>Patient Reader ya está abierto con la carpeta de datos {path}.</translation>
    </message>
    <message>
        <source>Patient Reader does not run as root, because its web view is safe only in a sandbox: start it as an ordinary user, or add --no-sandbox if you know that you must.</source>
        <translation>Patient Reader no funciona como root, porque su vista web solo es segura en un entorno aislado (sandbox): inícielo como usuario normal, o agregue --no-sandbox si sabe que no hay otra manera.</translation>
    </message>
    <message>
        <source>There is no screen to show the window on: start Patient Reader in a desktop session, or make pictures of it with “patient-reader tour DIR”.</source>
        <translation>No hay pantalla donde mostrar la ventana: inicie Patient Reader en una sesión de escritorio, o haga imágenes de la ventana con “patient-reader tour DIR”.</translation>
    </message>
    <message>
        <source>it is not valid TOML ({reason})</source>
        <translation>no es TOML válido ({reason})</translation>
    </message>
    <message>
        <source>its categories are written as one list, and new ones can be added only below “[[categories]]” lines</source>
        <translation>sus categorías están escritas como una sola lista, y solo se pueden agregar otras debajo de líneas “[[categories]]”</translation>
    </message>
    <message>
        <source>its collection.toml is not UTF-8 text</source>
        <translation>su collection.toml no es texto UTF-8</translation>
    </message>
    <message>
        <source>“{title}” has the same name as an article of “{collection}” and is shown instead of it.</source>
        <translation>“{title}” tiene el mismo nombre que un artículo de “{collection}” y se muestra en su lugar.</translation>
    </message>
    <message>
        <source>“{title}” gets the name {slug}, because another article is called {wanted} already.</source>
        <translation>“{title}” recibe el nombre {slug}, porque otro artículo ya se llama {wanted}.</translation>
    </message>
    <message>
        <source>it is not a folder</source>
        <translation>no es una carpeta</translation>
    </message>
    <message>
        <source>no file in it ends in .md</source>
        <translation>no tiene ningún archivo que termine en .md</translation>
    </message>
    <message>
        <source>It cannot be used: {problem}.</source>
        <translation>No se puede usar: {problem}.</translation>
    </message>
    <message>
        <source>It has no title: write one in its first line as “# Title”, or as “title:” in its front matter.</source>
        <translation>No tiene título: escríbalo en la primera línea como “# Título”, o como “title:” en su encabezado.</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>No tiene texto.</translation>
    </message>
    <message>
        <source>The picture “{name}” was left out: it is on the website, and this reader works without it.</source>
        <translation>Se omitió la imagen “{name}”: está en el sitio web, y este lector funciona sin conexión.</translation>
    </message>
    <message>
        <source>A picture without a description was left out.</source>
        <translation>Se omitió una imagen sin descripción.</translation>
    </message>
    <message>
        <source>A part from another website was left out: {name}.</source>
        <translation>Se omitió una parte de otro sitio web: {name}.</translation>
    </message>
    <message>
        <source>A video was left out: {name}.</source>
        <translation>Se omitió un video: {name}.</translation>
    </message>
    <message>
        <source>A sound recording was left out: {name}.</source>
        <translation>Se omitió una grabación de sonido: {name}.</translation>
    </message>
    <message>
        <source>A form to fill in was left out: {name}.</source>
        <translation>Se omitió un formulario para llenar: {name}.</translation>
    </message>
    <message>
        <source>A small program of the web page was left out: {name}.</source>
        <translation>Se omitió un pequeño programa de la página web: {name}.</translation>
    </message>
    <message>
        <source>Colours and layout made for the web page were left out.</source>
        <translation>Se omitieron los colores y el diseño hechos para la página web.</translation>
    </message>
    <message>
        <source>A drawing was left out: {name}.</source>
        <translation>Se omitió un dibujo: {name}.</translation>
    </message>
    <message>
        <source>Text meant for browsers without scripts was left out: {name}.</source>
        <translation>Se omitió un texto para navegadores sin scripts: {name}.</translation>
    </message>
    <message>
        <source>The part made by the plug-in code “{name}” was left out: it works only on the website.</source>
        <translation>Se omitió la parte hecha por el código de complemento “{name}”: solo funciona en el sitio web.</translation>
    </message>
    <message>
        <source>A table had joined cells: they were taken apart, and no word is missing.</source>
        <translation>Una tabla tenía celdas unidas: se separaron, y no falta ninguna palabra.</translation>
    </message>
    <message>
        <source>The picture {name} was not found, so it did not come along.</source>
        <translation>No se encontró la imagen {name}, así que no se trajo.</translation>
    </message>
    <message>
        <source>Articles to be added: {count}.</source>
        <translation>Artículos que se agregarán: {count}.</translation>
    </message>
    <message>
        <source>Articles to be brought up to date: {count}.</source>
        <translation>Artículos que se actualizarán: {count}.</translation>
    </message>
    <message>
        <source>Articles that are here already, unchanged: {count}.</source>
        <translation>Artículos que ya están aquí, sin cambios: {count}.</translation>
    </message>
    <message>
        <source>Articles that were edited here, and so would be left as they are: {count}.</source>
        <translation>Artículos que se editaron aquí y por eso quedarán como están: {count}.</translation>
    </message>
    <message>
        <source>Articles that cannot be brought in: {count}.</source>
        <translation>Artículos que no se pueden traer: {count}.</translation>
    </message>
    <message>
        <source>Articles added: {count}.</source>
        <translation>Artículos agregados: {count}.</translation>
    </message>
    <message>
        <source>Articles brought up to date: {count}.</source>
        <translation>Artículos actualizados: {count}.</translation>
    </message>
    <message>
        <source>Articles that were edited here, and so were left as they are: {count}.</source>
        <translation>Artículos que se editaron aquí y por eso quedaron como están: {count}.</translation>
    </message>
    <message>
        <source>Articles that could not be brought in: {count}.</source>
        <translation>Artículos que no se pudieron traer: {count}.</translation>
    </message>
    <message>
        <source>Copies of the {count} files that were replaced are in {folder}.</source>
        <translation>Las copias de los archivos reemplazados ({count}) están en {folder}.</translation>
    </message>
    <message>
        <source>“{title}” was edited here, so it stays as it is: {path}</source>
        <translation>“{title}” se editó aquí, así que queda como está: {path}</translation>
    </message>
    <message>
        <source>“{title}” was not brought in. {reason}</source>
        <translation>“{title}” no se trajo. {reason}</translation>
    </message>
    <message>
        <source>“{title}”: {loss}</source>
        <translation>“{title}”: {loss}</translation>
    </message>
    <message>
        <source>New category: {name}.</source>
        <translation>Categoría nueva: {name}.</translation>
    </message>
    <message>
        <source>it is larger than {limit} MB; save the posts in several files</source>
        <translation>tiene más de {limit} MB; guarde las entradas en varios archivos</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>no es texto UTF-8</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>it is not JSON, the form in which WordPress gives its posts ({reason})</source>
        <translation>no es JSON, el formato en que WordPress da sus entradas ({reason})</translation>
    </message>
    <message>
        <source>WordPress answered “{answer}” ({code}) instead of posts</source>
        <translation>WordPress respondió “{answer}” ({code}) en lugar de dar entradas</translation>
    </message>
    <message>
        <source>WordPress answered that there is no such page of posts ({code}); leave this file out: it has none</source>
        <translation>WordPress respondió que esa página de entradas no existe ({code}); deje fuera este archivo: no tiene ninguna</translation>
    </message>
    <message>
        <source>it holds no WordPress posts; save the address that ends in /wp-json/wp/v2/posts</source>
        <translation>no contiene entradas de WordPress; guarde la dirección que termina en /wp-json/wp/v2/posts</translation>
    </message>
    <message>
        <source>It is protected by a password on the website.</source>
        <translation>Está protegido con una contraseña en el sitio web.</translation>
    </message>
    <message>
        <source>It is not published on the website (its status is “{status}”).</source>
        <translation>No está publicado en el sitio web (su estado es “{status}”).</translation>
    </message>
    <message>
        <source>It is not an article (its type is “{kind}”).</source>
        <translation>No es un artículo (su tipo es “{kind}”).</translation>
    </message>
    <message>
        <source>It has no title.</source>
        <translation>No tiene título.</translation>
    </message>
    <message>
        <source>{path} was changed after the import: it was left as it is.</source>
        <translation>{path} se cambió después de la importación: se dejó como está.</translation>
    </message>
    <message>
        <source>it has no collection.toml: its folders&apos; names are shown instead</source>
        <translation>no tiene collection.toml: en su lugar se muestran los nombres de sus carpetas</translation>
    </message>
    <message>
        <source>collection.toml is not valid TOML: {reason}</source>
        <translation>collection.toml no es TOML válido: {reason}</translation>
    </message>
    <message>
        <source>a category in collection.toml has no “id”</source>
        <translation>una categoría de collection.toml no tiene “id”</translation>
    </message>
    <message>
        <source>the colour {colour} of the category {category} is not of the form #0B5D66</source>
        <translation>el color {colour} de la categoría {category} no tiene la forma #0B5D66</translation>
    </message>
    <message>
        <source>the file has no front matter: it must start with a line ---, then title and summary, then a line ---</source>
        <translation>el archivo no tiene encabezado: debe empezar con una línea ---, luego title y summary, luego una línea ---</translation>
    </message>
    <message>
        <source>the front matter is longer than {limit} characters</source>
        <translation>el encabezado tiene más de {limit} caracteres</translation>
    </message>
    <message>
        <source>the front matter is not valid YAML: {reason}</source>
        <translation>el encabezado no es YAML válido: {reason}</translation>
    </message>
    <message>
        <source>lists and tables stand in one another more than {limit} deep</source>
        <translation>hay listas y tablas unas dentro de otras en más de {limit} niveles</translation>
    </message>
    <message>
        <source>the front matter must be lines of the form “key: value”</source>
        <translation>el encabezado debe tener líneas de la forma “clave: valor”</translation>
    </message>
    <message>
        <source>“{key}” is missing</source>
        <translation>falta “{key}”</translation>
    </message>
    <message>
        <source>“{key}” must be text: put it in quotes</source>
        <translation>“{key}” debe ser texto: póngalo entre comillas</translation>
    </message>
    <message>
        <source>“{key}” must be a list of texts, such as [one, two]</source>
        <translation>“{key}” debe ser una lista de textos, como [uno, dos]</translation>
    </message>
    <message>
        <source>“{key}” must be a date such as 2026-11-20</source>
        <translation>“{key}” debe ser una fecha, como 2026-11-20</translation>
    </message>
    <message>
        <source>every one of “sources” must have a title, such as {{title: ..., publisher: ..., url: ...}}</source>
        <translation>cada elemento de “sources” debe tener un título, como {{title: ..., publisher: ..., url: ...}}</translation>
    </message>
    <message>
        <source>“reviewed” must say when and by whom: {{on: 2026-11-01, by: a name}}</source>
        <translation>“reviewed” debe decir cuándo y quién revisó: {{on: 2026-11-01, by: un nombre}}</translation>
    </message>
    <message>
        <source>“origin” must be a table such as {{url: ..., id: ..., importer: ..., hash: ...}}</source>
        <translation>“origin” debe ser una tabla, como {{url: ..., id: ..., importer: ..., hash: ...}}</translation>
    </message>
    <message>
        <source>“audience” must be patient or caregiver</source>
        <translation>“audience” debe ser patient o caregiver</translation>
    </message>
    <message>
        <source>“{key}” is not a key this program knows: it is kept as it is</source>
        <translation>“{key}” no es una clave que este programa conozca: se conserva como está</translation>
    </message>
    <message>
        <source>it is not valid TOML: {reason}</source>
        <translation>no es TOML válido: {reason}</translation>
    </message>
    <message>
        <source>“{key}” is not a setting; there are {keys}</source>
        <translation>“{key}” no es una opción; las opciones son {keys}</translation>
    </message>
    <message>
        <source>“{key}” must be text in quotes</source>
        <translation>“{key}” debe ser texto entre comillas</translation>
    </message>
    <message>
        <source>“mode” must be one of {modes}</source>
        <translation>“mode” debe ser una de estas opciones: {modes}</translation>
    </message>
    <message>
        <source>Something went wrong that should not have. Nothing was lost. The log file has the details.</source>
        <translation>Ocurrió un error inesperado. No se perdió nada. Los detalles están en el archivo de registro.</translation>
    </message>
    <message>
        <source>the articles are still being read</source>
        <translation>todavía se están leyendo los artículos</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Key points</source>
        <translation>Puntos clave</translation>
    </message>
    <message>
        <source>{minutes} min read</source>
        <translation>{minutes} min de lectura</translation>
    </message>
    <message>
        <source>Reviewed {date} by {name}</source>
        <translation>Revisado en {date} por {name}</translation>
    </message>
    <message>
        <source>Not yet reviewed by your clinic</source>
        <translation>Su clínica aún no lo ha revisado</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>También en</translation>
    </message>
    <message>
        <source>Check what you learned</source>
        <translation>Compruebe lo que aprendió</translation>
    </message>
    <message>
        <source>Try to answer in your own words.</source>
        <translation>Trate de responder con sus propias palabras.</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>De dónde viene esta información</translation>
    </message>
    <message>
        <source>Last changed {date}</source>
        <translation>Último cambio: {date}</translation>
    </message>
    <message>
        <source>This page does not replace advice from your own care team.</source>
        <translation>Esta página no reemplaza los consejos de su propio equipo de atención.</translation>
    </message>
    <message>
        <source>Are you thinking about hurting yourself?</source>
        <translation>¿Está pensando en hacerse daño?</translation>
    </message>
    <message>
        <source>If you are in the clinic, tell the front desk now.</source>
        <translation>Si está en la clínica, avise en la recepción ahora mismo.</translation>
    </message>
    <message>
        <source>What would you like to learn about?</source>
        <translation>¿Sobre qué le gustaría aprender?</translation>
    </message>
    <message>
        <source>Choose a topic, or type a word, a feeling, or a medicine in the search field.</source>
        <translation>Elija un tema, o escriba una palabra, un sentimiento o un medicamento en el campo de búsqueda.</translation>
    </message>
    <message>
        <source>There are no articles yet</source>
        <translation>Todavía no hay artículos</translation>
    </message>
    <message>
        <source>Getting the articles ready</source>
        <translation>Preparando los artículos</translation>
    </message>
    <message>
        <source>This happens once and takes a moment.</source>
        <translation>Esto ocurre una sola vez y tarda un momento.</translation>
    </message>
    <message>
        <source>This page is not here</source>
        <translation>Esta página no está aquí</translation>
    </message>
    <message>
        <source>It may have been moved or taken out. Choose another article from the list.</source>
        <translation>Tal vez se movió o se quitó. Elija otro artículo de la lista.</translation>
    </message>
    <message>
        <source>This article cannot be shown</source>
        <translation>Este artículo no se puede mostrar</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Línea {line}</translation>
    </message>
    <message>
        <source>Correct the file and it will be shown again at the next start:</source>
        <translation>Corrija el archivo y se volverá a mostrar la próxima vez que inicie el programa:</translation>
    </message>
    <message>
        <source>You are not alone, and help works. Call or text 988 any time, day or night. Press 2 for Spanish. In danger now? Call 911.</source>
        <translation>No está solo ni sola, y la ayuda funciona. Llame o envíe un mensaje de texto al 988 a cualquier hora, de día o de noche. Para español, oprima 2. ¿Está en peligro ahora? Llame al 911.</translation>
    </message>
    <message>
        <source>Staff can bring articles in with the menu File, or by dropping a file on this window.</source>
        <translation>El personal puede traer artículos con el menú Archivo, o soltando un archivo en esta ventana.</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} de {year}</translation>
    </message>
    <message>
        <source>January</source>
        <translation>enero</translation>
    </message>
    <message>
        <source>February</source>
        <translation>febrero</translation>
    </message>
    <message>
        <source>March</source>
        <translation>marzo</translation>
    </message>
    <message>
        <source>April</source>
        <translation>abril</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mayo</translation>
    </message>
    <message>
        <source>June</source>
        <translation>junio</translation>
    </message>
    <message>
        <source>July</source>
        <translation>julio</translation>
    </message>
    <message>
        <source>August</source>
        <translation>agosto</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septiembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octubre</translation>
    </message>
    <message>
        <source>November</source>
        <translation>noviembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation>diciembre</translation>
    </message>
</context>
</TS>
