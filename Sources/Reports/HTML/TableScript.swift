/// The overview's only script: sorts and filters its tables. Without it all rows stand there, worst first.
enum TableScript {
    /// SHA-256 of `source` in base 64, for the page's security policy. A test recomputes it.
    static let hash: StaticString = "sha256-AtbxOQiWbwYeLB26qC4ZPfkltm9F8yPSXBlll4j0i1o="

    static let source: StaticString = """
        (function(){
        document.querySelectorAll('table[data-tools]').forEach(function(table){
        var body=table.tBodies[0],rows=Array.prototype.slice.call(body.rows),words=table.dataset,lang=document.documentElement.lang;
        if(rows.length<2)return;
        var heads=Array.prototype.slice.call(table.tHead.rows[0].cells);
        heads.forEach(function(head,column){
        var button=document.createElement('button');button.type='button';button.className='sort';
        while(head.firstChild)button.appendChild(head.firstChild);
        head.appendChild(button);
        button.addEventListener('click',function(){
        var down=head.getAttribute('aria-sort')==='ascending';
        heads.forEach(function(other){other.removeAttribute('aria-sort');});
        head.setAttribute('aria-sort',down?'descending':'ascending');
        rows.map(function(row,place){
        var cell=row.cells[column],key=cell.getAttribute('data-v');
        return{row:row,place:place,key:key===null?cell.textContent.trim():key};
        }).sort(function(a,b){
        if((a.key==='')!==(b.key===''))return a.key===''?1:-1;
        var x=Number(a.key),y=Number(b.key),order;
        order=a.key!==''&&!isNaN(x)&&!isNaN(y)?x-y:a.key.localeCompare(b.key,lang,{numeric:true,sensitivity:'base'});
        return(down?-order:order)||a.place-b.place;
        }).forEach(function(item){body.appendChild(item.row);});
        });
        });
        if(rows.length<7)return;
        var bar=document.createElement('div'),label=document.createElement('label'),input=document.createElement('input'),count=document.createElement('span');
        bar.className='tools';input.type='search';input.autocomplete='off';count.setAttribute('role','status');
        label.appendChild(document.createTextNode(words.filter+' '));label.appendChild(input);bar.appendChild(label);bar.appendChild(count);
        var box=table.closest('.scroll')||table;box.parentNode.insertBefore(bar,box);
        function fold(text){return text.toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]/g,'');}
        var texts=rows.map(function(row){return fold(row.textContent);});
        input.addEventListener('input',function(){
        var wanted=fold(input.value).split(/\\s+/).filter(Boolean),shown=0;
        rows.forEach(function(row,place){
        var fits=wanted.every(function(word){return texts[place].indexOf(word)>=0;});
        row.hidden=!fits;if(fits)shown++;
        });
        count.textContent=wanted.length?shown+' / '+rows.length:'';
        });
        });
        })();
        """
}
